import fc from "fast-check"
import {
  anyDocument,
  anyOrder,
  anySale,
} from "../../../../integration-tests/support/any-terms"
import { lineBases } from "./basis"
import { type AttributedChain, commissionsFor } from "./commission"
import { minor, sum } from "./money"
import type { OrderSnapshot } from "./order"
import { compilePlan } from "./plan/compile"
import type { PlanDocument } from "./plan/document"
import { builtIn } from "./plan/vocabulary"
import { traceOf } from "./trace"

const RUNS = { numRuns: 2_000 }
const compile = (terms: PlanDocument) => compilePlan(terms, { digits: () => 2 })

/** Whatever the schema accepts, on whatever order. */
describe("laws of commission", () => {
  it("never throws, and leaves every amount with a trace that is JSON", () => {
    fc.assert(
      fc.property(anyDocument, anyOrder, anySale, (terms, order, sale) => {
        const { commissions, reason } = commissionsFor(
          order,
          sale,
          compile(terms)
        )
        expect(commissions.length > 0).toBe(reason === null)
        for (const commission of commissions) {
          const trace = traceOf(commission)
          expect(JSON.parse(JSON.stringify(trace))).toEqual(trace)
        }
      }),
      RUNS
    )
  })

  it("never exceeds a cap", () => {
    fc.assert(
      fc.property(anyDocument, anyOrder, anySale, (terms, order, sale) => {
        const plan = compile(terms)
        const { commissions } = commissionsFor(order, sale, plan)
        const totalOf = (of: (commission: Earned) => boolean) =>
          sum(commissions.filter(of).map(({ amount }) => amount))
        for (const { line, basis, margin } of lineBases(order, plan)) {
          const ofLine = totalOf(({ lineId }) => lineId === line.id)
          expect(ofLine * 1_000_000n).toBeLessThanOrEqual(
            basis * BigInt(terms.caps.total_ppm)
          )
          if (terms.caps.margin_ppm !== null) {
            expect(ofLine * 1_000_000n).toBeLessThanOrEqual(
              margin * BigInt(terms.caps.margin_ppm)
            )
          }
        }
        for (const { distributorId } of sale.chain) {
          const isOwn = (commission: Earned) =>
            commission.distributorId === distributorId
          const within = (cap: bigint | undefined, earned: bigint) =>
            expect(earned).toBeLessThanOrEqual(cap ?? earned)
          const { line, order: ofOrder, customer, period } = plan.caps
          const { currency } = order
          order.lines.forEach(({ id }) =>
            within(
              line.get(currency),
              totalOf((one) => isOwn(one) && one.lineId === id)
            )
          )
          const earned = totalOf(isOwn)
          within(ofOrder.get(currency), earned)
          within(
            left(customer.get(currency), sale, "customer", distributorId),
            earned
          )
          within(
            left(period.get(currency), sale, "period", distributorId),
            earned
          )
        }
      }),
      RUNS
    )
  })

  it("is exactly zero when nothing is kept, whatever the plan", () => {
    fc.assert(
      fc.property(
        anyDocument,
        anyOrder,
        anySale,
        fc.boolean(),
        (terms, order, sale, isCanceled) => {
          const gone = isCanceled
            ? { ...order, isCanceled }
            : { ...order, lines: order.lines.map(withNothingKept) }
          expect(
            commissionsFor(gone, sale, compile(terms)).commissions
          ).toEqual([])
        }
      ),
      RUNS
    )
  })

  it("asks rules of distinct priority in that order, however they are written", () => {
    fc.assert(
      fc.property(
        anyDocument,
        anyOrder,
        anySale,
        fc.integer(),
        (terms, order, sale, seed) => {
          const rules = distinct(terms.rules)
          const overrides = distinct(terms.overrides)
          const earned = (document: PlanDocument) =>
            amounts(order, sale, document)
          expect(
            earned({
              ...terms,
              rules: shuffled(rules, seed),
              overrides: shuffled(overrides, seed),
            })
          ).toEqual(earned({ ...terms, rules, overrides }))
        }
      ),
      RUNS
    )
  })

  it("pays no less in all when a line sells for more", () => {
    fc.assert(
      fc.property(
        steadyDocument,
        anyOrder,
        anySale,
        fc.bigInt({ min: 0n, max: 1_000_000n }),
        (terms, order, sale, more) => {
          const [line] = order.lines
          const plain = { ...order, goodwill: NO_REFUND }
          const paid = (by: bigint) =>
            totalOf(
              { ...plain, lines: line ? [dearer(line, by)] : [] },
              sale,
              terms
            )
          expect(paid(more)).toBeGreaterThanOrEqual(paid(0n))
        }
      ),
      RUNS
    )
  })

  it("changes nobody's total by more than a cent when a line is split in two", () => {
    fc.assert(
      fc.property(steadyDocument, anyOrder, anySale, (terms, order, sale) => {
        const document = {
          ...terms,
          basis: { ...terms.basis, missing_cost_ppm: 1_000_000 },
          caps: { ...terms.caps, line: {} },
        }
        const plain = { ...order, goodwill: NO_REFUND, shipping: NO_SHIPPING }
        const [first, ...others] = plain.lines.map((line) => ({
          ...line,
          unitCost: null,
        }))
        const halves = first ? [first, { ...first, id: "again" }] : []
        const whole = {
          ...plain,
          lines: [...halves.slice(1).map(doubled), ...others],
        }
        const split = { ...plain, lines: [...halves, ...others] }
        for (const { distributorId } of sale.chain) {
          const [before, after] = [whole, split].map((one) =>
            totalOf(one, sale, document, distributorId)
          ) as [bigint, bigint]
          const change = after > before ? after - before : before - after
          expect(change).toBeLessThanOrEqual(1n)
        }
      }),
      RUNS
    )
  })

  it("finds by its index what asking every rule in turn finds", () => {
    fc.assert(
      fc.property(anyDocument, anyOrder, anySale, (terms, order, sale) => {
        const plan = compile(terms)
        const scanned = compilePlan(terms, {
          digits: () => 2,
          vocabulary: withoutLookUps,
        })
        const found = (by: typeof plan) =>
          commissionsFor(order, sale, by).commissions.map(
            ({ earning: _, ...commission }) => commission
          )
        expect(found(plan)).toEqual(found(scanned))
      }),
      RUNS
    )
  })
})

/** Conditions that no index finds, so that every rule is asked. */
const withoutLookUps = {
  ...builtIn,
  conditions: new Map(
    [...builtIn.conditions].map(([code, kind]) => [
      code,
      { ...kind, lookUp: undefined },
    ])
  ),
}

const NO_REFUND = { refunded: minor(0n), total: minor(0n) }
const NO_SHIPPING = { net: minor(0n), tax: minor(0n) }

/** Plans by which nobody's rate or amount depends on how much or how many was sold. */
const steadyDocument = anyDocument.map((terms) => ({
  ...terms,
  rules: terms.rules.map(steady),
  overrides: terms.overrides.map(steady),
}))

const unsteady = ["order_amount", "quantity", "bands", "fixed_per_order"]

function steady<T extends PlanDocument["rules"][number]>(rule: T): T {
  return {
    ...rule,
    conditions: rule.conditions.filter(({ type }) => !unsteady.includes(type)),
    rewards: rule.rewards.map((reward) =>
      reward && unsteady.includes(reward.type) ? null : reward
    ),
  }
}

type Line = OrderSnapshot["lines"][number]

function dearer(line: Line, by: bigint): Line {
  const more = (net: bigint) => minor(net + by)
  return line.keptNet === 0n
    ? line
    : {
        ...line,
        keptNet: more(line.keptNet),
        orderedNet: more(line.orderedNet),
      }
}

function doubled(half: Line): Line {
  const twice = (amount: bigint) => minor(2n * amount)
  return {
    ...half,
    quantity: 2 * half.quantity,
    kept: 2 * half.kept,
    keptNet: twice(half.keptNet),
    keptTax: twice(half.keptTax),
    orderedNet: twice(half.orderedNet),
    orderedTax: twice(half.orderedTax),
  }
}

function totalOf(
  order: OrderSnapshot,
  sale: AttributedChain,
  terms: PlanDocument,
  distributorId?: string
): bigint {
  const { commissions } = commissionsFor(order, sale, compile(terms))
  const own = commissions.filter(
    (commission) =>
      distributorId === undefined || commission.distributorId === distributorId
  )
  return sum(own.map(({ amount }) => amount))
}

type Earned = ReturnType<typeof commissionsFor>["commissions"][number]

function left(
  cap: bigint | undefined,
  { history }: AttributedChain,
  scope: "customer" | "period",
  distributorId: string
): bigint | undefined {
  const room = (cap ?? 0n) - (history.earned[scope][distributorId] ?? 0n)
  return cap === undefined ? undefined : room > 0n ? room : 0n
}

function withNothingKept(line: OrderSnapshot["lines"][number]) {
  return { ...line, kept: 0, keptNet: minor(0n), keptTax: minor(0n) }
}

function distinct<T extends { priority: number }>(rules: T[]): T[] {
  return rules.map((rule, index) => ({ ...rule, priority: index + 1 }))
}

function shuffled<T>(rules: readonly T[], seed: number): T[] {
  return [...rules].sort(
    (a, b) => hash(rules.indexOf(a), seed) - hash(rules.indexOf(b), seed)
  )
}

function hash(index: number, seed: number): number {
  return Math.imul(index + 1, seed | 1) % 97
}

function amounts(
  order: OrderSnapshot,
  sale: AttributedChain,
  terms: PlanDocument
) {
  return commissionsFor(order, sale, compile(terms)).commissions.map(
    ({ lineId, distributorId, level, rule, amount }) => ({
      lineId,
      distributorId,
      level,
      rule,
      amount,
    })
  )
}
