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

  it("finds by its index what asking every rule in turn finds", () => {
    fc.assert(
      fc.property(anyDocument, anyOrder, anySale, (terms, order, sale) => {
        const plan = compile(terms)
        // What an index leaves to its keys, a scan has to ask.
        const scanned = {
          ...plan,
          indexes: {
            order: { candidates: () => plan.rules },
            line: { candidates: () => [] },
            beneficiary: { candidates: () => [] },
          },
        } as unknown as typeof plan
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
