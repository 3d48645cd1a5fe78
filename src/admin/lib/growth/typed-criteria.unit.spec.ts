import type { TierCriteriaAnswer } from "../../../api/types"
import { criteriaOf, newGroup, typedCriteria } from "./typed-criteria"

const criteria: TierCriteriaAnswer = {
  reach: {
    match: "all",
    of: [
      {
        metric: "own_sales",
        at_least: 5000.5,
        currency_code: "eur",
        window: { type: "rolling", days: 30 },
      },
      {
        match: "any",
        of: [
          {
            metric: "active_recruits",
            at_least: 3,
            window: { type: "calendar", unit: "quarter", which: "last" },
            tier_id: "tier_1",
          },
          { metric: "tenure_days", at_least: 90 },
        ],
      },
    ],
  },
  keep: {
    match: "any",
    of: [{ metric: "own_orders", at_least: 1, window: { type: "lifetime" } }],
  },
  promotion: "proposed",
  demotion: "off",
  grace_days: 14,
  minimum_stay_days: 30,
}

describe("the form of criteria", () => {
  it("gives back what it was opened with", () => {
    expect(criteriaOf(typedCriteria(criteria, "usd"))).toEqual(criteria)
  })

  it("asks nothing when nothing is entered", () => {
    expect(criteriaOf(typedCriteria(null, "eur"))).toBeNull()
  })

  it("leaves out a group that was emptied", () => {
    const typed = typedCriteria(null, "eur")
    typed.reach.of.push({ ...newGroup("eur"), of: [] })
    expect(criteriaOf(typed)).toBeNull()
  })

  it("reads a decimal comma", () => {
    const typed = typedCriteria(null, "eur")
    const group = newGroup("eur")
    group.of[0]!.atLeast = "12,5"
    typed.reach.of.push(group)
    expect(criteriaOf(typed)?.reach).toMatchObject({
      of: [{ of: [{ at_least: 12.5, currency_code: "eur" }] }],
    })
  })
})
