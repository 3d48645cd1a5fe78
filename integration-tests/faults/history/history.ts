import fc from "fast-check"
import type { PlanChanges } from "../../../src/modules/distribution/plan/with-changes"
import {
  FULFILLED_AT,
  PAID_AT,
  type Sale,
  type SaleState,
  type SoldLine,
} from "../../support/sales"

/** Everything that happens to a small programme; numbers that choose are taken modulo what there is. */
export interface History {
  members: { sponsor: number; tier: number }[]
  plan: PlanChoice
  sales: SaleChoice[]
  steps: Step[]
  ending: "as it is" | "all is returned" | "all is cancelled"
}

export interface SaleChoice {
  /** Whose code the cart carries; none, when null. */
  seller: number | null
  /** Paid and fulfilled before anybody looks at it. */
  isShipped: boolean
  lines: SoldLine[]
}

/** Rates by tier and level in parts per million, and the rest of the terms. */
export interface PlanChoice {
  rates: number[][]
  terms: Omit<PlanChanges, "rates_ppm">
}

export type Step =
  | { kind: "change"; sale: number; change: Change }
  /** An event is answered: the order is read, to be reconciled sooner or later, or never. */
  | { kind: "read"; sale: number }
  /** A reading is reconciled; one that is kept may be reconciled again. */
  | { kind: "deliver"; reading: number; isKept: boolean }
  /** An event that is answered at once. */
  | { kind: "reconcile"; sale: number }
  | { kind: "sweep" }
  | { kind: "release" }
  | { kind: "move"; member: number; sponsor: number | null }
  | { kind: "retier"; member: number; tier: number }
  | { kind: "suspend"; member: number }
  | { kind: "publish"; plan: PlanChoice }

export type Change =
  | { to: "paid" | "fulfilled" | "unfulfilled" | "cancelled" | "taken back" }
  | { to: "returned"; line: number; units: number }
  | { to: "refunded"; percent: number }

const LEVELS = 3
export const TIERS = 3

/** No three levels of rates exceed the cap, or the plan would be refused. */
const HIGHEST_RATE = 150_000

/** A cap that small sales meet, or none. */
const amounts = fc.constantFrom<Record<string, string>>(
  {},
  {},
  { eur: "1.00" },
  { eur: "3.50" }
)

const planChoice: fc.Arbitrary<PlanChoice> = fc.record({
  rates: fc.array(
    fc.array(fc.nat({ max: HIGHEST_RATE }), { maxLength: LEVELS }),
    { minLength: TIERS, maxLength: TIERS }
  ),
  terms: fc.record({
    uplines: fc.record({
      max_level: fc.nat({ max: LEVELS - 1 }),
      accepts_legal_risk: fc.constant(true),
      unqualified: fc.constantFrom("skip", "compress"),
    }),
    caps: fc.record({
      total_ppm: fc.integer({ min: LEVELS * HIGHEST_RATE, max: 1_000_000 }),
      order: amounts,
      customer: amounts,
      period: fc.option(
        fc.record({ every: fc.constant("month" as const), amounts })
      ),
    }),
    hold: fc.record({
      days: fc.nat({ max: 30 }),
      from: fc.constantFrom("paid" as const, "fulfilled" as const),
    }),
    own_purchase: fc.constantFrom("earn", "upline_only", "nothing"),
    refund_without_return: fc.constantFrom("pro_rata", "ignore"),
  }),
})

const change: fc.Arbitrary<Change> = fc.oneof(
  { arbitrary: fc.constant({ to: "paid" as const }), weight: 3 },
  { arbitrary: fc.constant({ to: "fulfilled" as const }), weight: 3 },
  { arbitrary: fc.constant({ to: "unfulfilled" as const }), weight: 2 },
  fc.constant({ to: "cancelled" as const }),
  { arbitrary: fc.constant({ to: "taken back" as const }), weight: 2 },
  {
    arbitrary: fc.record({
      to: fc.constant("returned" as const),
      line: fc.nat(),
      units: fc.nat({ max: 4 }),
    }),
    weight: 3,
  },
  fc.record({
    to: fc.constant("refunded" as const),
    percent: fc.nat({ max: 100 }),
  })
)

const index = fc.nat({ max: 10 })

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    arbitrary: fc.record({ kind: fc.constant("change"), sale: index, change }),
    weight: 5,
  },
  {
    arbitrary: fc.record({ kind: fc.constant("read"), sale: index }),
    weight: 4,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant("deliver"),
      reading: index,
      isKept: fc.boolean(),
    }),
    weight: 5,
  },
  {
    arbitrary: fc.record({ kind: fc.constant("reconcile"), sale: index }),
    weight: 3,
  },
  fc.constant({ kind: "sweep" } as const),
  fc.constant({ kind: "release" } as const),
  fc.record({
    kind: fc.constant("move"),
    member: index,
    sponsor: fc.option(index),
  }),
  fc.record({ kind: fc.constant("retier"), member: index, tier: index }),
  fc.record({ kind: fc.constant("suspend"), member: index }),
  fc.record({ kind: fc.constant("publish"), plan: planChoice })
)

const line = fc.record({
  quantity: fc.integer({ min: 1, max: 4 }),
  unitNet: fc.nat({ max: 100_000 }),
})

export const histories: fc.Arbitrary<History> = fc.record({
  members: fc.array(fc.record({ sponsor: index, tier: index }), {
    minLength: 1,
    maxLength: 5,
  }),
  plan: planChoice,
  sales: fc.array(
    fc.record({
      seller: fc.option(index, { freq: 8 }),
      isShipped: fc.boolean(),
      lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 3 }
  ),
  steps: fc.array(step, { minLength: 3, maxLength: 14 }),
  ending: fc.constantFrom(
    "as it is",
    "as it is",
    "all is returned",
    "all is cancelled"
  ),
})

/** What a sale is after something happened to it. */
export function changed(
  sale: Sale,
  state: SaleState,
  happened: Change
): SaleState {
  const { milestones } = state
  switch (happened.to) {
    case "paid":
      return { ...state, milestones: { ...milestones, paidAt: PAID_AT } }
    case "fulfilled":
      return {
        ...state,
        milestones: { ...milestones, fulfilledAt: FULFILLED_AT },
      }
    case "unfulfilled":
      return { ...state, milestones: { ...milestones, fulfilledAt: null } }
    case "cancelled":
      return { ...state, isCanceled: true }
    case "taken back":
      return { ...state, returned: [] }
    case "returned":
      return { ...state, returned: returnedAfter(sale, state, happened) }
    case "refunded":
      return { ...state, refunded: shareOf(sale, happened.percent) }
  }
}

/** Everything has come back. */
export function allReturned(sale: Sale, state: SaleState): SaleState {
  return { ...state, returned: sale.lines.map(({ quantity }) => quantity) }
}

function returnedAfter(
  { lines }: Sale,
  { returned = [] }: SaleState,
  { line, units }: { line: number; units: number }
): number[] {
  return lines.map(({ quantity }, at) => {
    const before = returned[at] ?? 0
    return at === line % lines.length
      ? Math.min(quantity, before + units)
      : before
  })
}

function shareOf({ lines }: Sale, percent: number): number {
  const total = lines.reduce(
    (sum, { quantity, unitNet }) => sum + quantity * unitNet,
    0
  )
  return Math.floor((total * percent) / 100)
}

/** Too rare to be met by chance: what is released comes on top of what was released before. */
export const releasedTwice: History = {
  members: [{ sponsor: 0, tier: 0 }],
  plan: {
    rates: [[100_000], [], []],
    terms: {
      uplines: { max_level: 0 },
      caps: { total_ppm: 1_000_000 },
      hold: { days: 7, from: "fulfilled" },
      own_purchase: "earn",
      refund_without_return: "pro_rata",
    },
  },
  sales: [
    {
      seller: 0,
      isShipped: true,
      lines: [{ quantity: 2, unitNet: 1_000 }],
    },
  ],
  steps: [
    { kind: "change", sale: 0, change: { to: "returned", line: 0, units: 1 } },
    { kind: "reconcile", sale: 0 },
    { kind: "release" },
    { kind: "change", sale: 0, change: { to: "taken back" } },
    { kind: "reconcile", sale: 0 },
    { kind: "release" },
  ],
  ending: "as it is",
}
