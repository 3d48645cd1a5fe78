import { factKey, type CriteriaGroup, type Criterion } from "./criteria"
import { isMet, type Rung } from "./judge"
import { nextRung, progressOfGroup } from "./progress"
import { tierCriteriaSchema } from "./criteria"

const sales: Criterion = {
  metric: "own_sales",
  at_least: "1000",
  currency_code: "eur",
  window: { type: "rolling", days: 30 },
}
const orders: Criterion = {
  metric: "own_orders",
  at_least: "3",
  window: { type: "lifetime" },
}
const facts = (sold: bigint, ordered: bigint) =>
  new Map([
    [factKey(sales), sold],
    [factKey(orders), ordered],
  ])

describe("progress", () => {
  it("says of every criterion what is missing", () => {
    const { of } = progressOfGroup(
      { match: "all", of: [sales, orders] },
      facts(999n, 3n)
    )
    expect(of).toEqual([
      expect.objectContaining({ missing: "1", percent: 99n, isMet: false }),
      expect.objectContaining({ missing: "0", percent: 100n, isMet: true }),
    ])
  })

  it("is as far as the last of all, and as the first of any", () => {
    const of = [sales, orders]
    expect(progressOfGroup({ match: "all", of }, facts(500n, 1n)).percent).toBe(
      33n
    )
    expect(progressOfGroup({ match: "any", of }, facts(500n, 1n)).percent).toBe(
      50n
    )
  })

  it("is 100 exactly where the group is met, however groups nest", () => {
    const inner = (match: "all" | "any"): CriteriaGroup => ({
      match: match === "all" ? "any" : "all",
      of: [{ match, of: [sales, orders] }, orders],
    })
    for (const group of [inner("all"), inner("any")]) {
      for (const sold of [-5n, 0n, 999n, 1_000n, 5_000n]) {
        for (const ordered of [0n, 2n, 3n]) {
          const progress = progressOfGroup(group, facts(sold, ordered))
          const met = isMet(group, facts(sold, ordered))
          expect(progress.isMet).toBe(met)
          expect(progress.percent === 100n).toBe(met)
        }
      }
    }
  })
})

describe("the next tier", () => {
  const rung = (
    id: string,
    rank: number,
    reach: CriteriaGroup | null
  ): Rung => ({
    id,
    rank,
    criteria: tierCriteriaSchema.parse({ reach }),
  })
  const group: CriteriaGroup = { match: "all", of: [sales] }
  const ladder = [
    rung("bronze", 1, null),
    rung("by_hand", 2, null),
    rung("gold", 3, group),
  ]

  it("is the lowest above that results lead to, within the steps of an evaluation", () => {
    expect(nextRung(ladder, "bronze", null)?.id).toBe("gold")
    expect(nextRung(ladder, "bronze", 1)).toBeNull()
    expect(nextRung(ladder, "gold", null)).toBeNull()
    expect(nextRung(ladder, "gone", null)).toBeNull()
  })
})
