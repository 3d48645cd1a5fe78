import fc from "fast-check"
import {
  anyDocument,
  anyOrder,
  anySale,
} from "../../../../integration-tests/support/any-terms"
import { type Commission, commissionsFor } from "../domain/commission"
import { compilePlan } from "../domain/plan/compile"
import { traceOf } from "../domain/trace"
import { decodeTrace, encodeTrace, type TracedRow } from "./trace-codec"

/** A commission's row as it is read back. */
function rowOf(commission: Commission): TracedRow {
  return {
    basis: commission.basis.toString(),
    rate_ppm: commission.rate,
    rule: commission.rule,
    level: commission.level,
    tier_id: commission.tierId,
    trace: JSON.parse(JSON.stringify(encodeTrace(commission))),
  }
}

describe("a stored trace", () => {
  it("tells, with its row, all that it was made of", () => {
    fc.assert(
      fc.property(anyDocument, anyOrder, anySale, (terms, order, sale) => {
        const plan = compilePlan(terms, { digits: () => 2 })
        for (const commission of commissionsFor(order, sale, plan)
          .commissions) {
          expect(decodeTrace(rowOf(commission))).toEqual(traceOf(commission))
        }
      }),
      { numRuns: 2_000 }
    )
  })

  it("is read as it was stored before plans had rules", () => {
    const row = {
      basis: "10000",
      rate_ppm: 100_000,
      rule: "rate:tier_gold:0",
      level: 0,
      tier_id: "tier_gold",
      trace: { keptNet: "10000", capCut: "250", orderAmount: "750" },
    }
    expect(decodeTrace(row)).toMatchObject({
      sales: "10000",
      orderAmount: "750",
      cuts: { total: "250" },
    })
  })
})
