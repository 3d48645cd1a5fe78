import type { AdminPlanTerms } from "../../../api/types"
import { conditionTypes } from "../../../modules/distribution/domain/conditions"
import { planDocumentSchema } from "../../../modules/distribution/domain/plan/document"
import { rewardTypes } from "../../../modules/distribution/domain/rewards"
import type { PlanRuleTerms } from "./terms"
import { termsOf, typedPlanOf } from "./typed-plan"
import { newRule, ruleOf, typedRuleOf } from "./typed-rule"

const builtIn = {
  conditions: new Set(conditionTypes.map(({ code }) => code)),
  rewards: new Set(rewardTypes.map(({ code }) => code)),
}

/** Every condition, every reward and every setting at something else than it comes with. */
const everything: AdminPlanTerms = planDocumentSchema().parse({
  mode: "differential",
  rates_ppm: { tier_a: [80_000, 0, 12_500], tier_b: [100_000] },
  upline_of: "seller_commission",
  same_tier_ppm: 20_000,
  basis: {
    of: "margin",
    missing_cost_ppm: 300_000,
    tax: true,
    shipping: true,
    gift_cards: true,
    discounted_ppm: 500_000,
  },
  rules: [
    {
      id: "coffee",
      name: "Coffee",
      priority: 7,
      stacks: true,
      from: "2026-01-01T00:00:00.000Z",
      until: "2026-02-01T00:00:00.000Z",
      conditions: [
        { type: "product", is: "none_of", ids: ["prod_1", "prod_2"] },
        { type: "quantity", from: 2, to: null },
        { type: "order_number", from: null, to: 3 },
        {
          type: "order_amount",
          amounts: {
            eur: { from: "10.50", below: null },
            jpy: { from: null, below: "0" },
          },
        },
        { type: "customer", is: "one_of", ids: ["new"] },
      ],
      rewards: [
        { type: "percent", rate_ppm: 125_000, of: "basis" },
        null,
        { type: "percent", rate_ppm: 500_000, of: "seller_commission" },
        { type: "fixed_per_unit", amounts: { eur: "1.20", usd: "0" } },
        { type: "fixed_per_order", amounts: { eur: "5" } },
        {
          type: "bands",
          by: "period_volume",
          method: "marginal",
          bands: {
            eur: [
              { from: "0", rate_ppm: 50_000 },
              { from: "1000.00", rate_ppm: 70_000 },
            ],
          },
        },
        { type: "nothing" },
      ],
    },
  ],
  overrides: [
    {
      id: "ada",
      name: "Ada",
      priority: 1,
      distributor_ids: ["dist_1"],
      rewards: [{ type: "nothing" }],
    },
  ],
  caps: {
    total_ppm: 400_000,
    margin_ppm: 600_000,
    line: { eur: "10" },
    order: { eur: "100" },
    customer: { usd: "50.5" },
    period: { every: "week", amounts: { eur: "1000" } },
  },
  uplines: {
    max_level: 3,
    accepts_legal_risk: true,
    tier_ids: ["tier_b"],
    own_orders: 2,
    own_orders_days: 60,
    unqualified: "compress",
  },
  volume_period: "quarter",
  duration: { orders: 3, months: 12 },
  own_purchase: "nothing",
  hold: { days: 21, from: "delivered" },
  refund_without_return: "ignore",
  excluded: {
    product_ids: ["prod_9"],
    category_ids: ["pcat_1"],
    collection_ids: ["pcol_1"],
    type_ids: ["ptyp_1"],
    tag_ids: ["ptag_1"],
  },
})

describe("a plan in the editor", () => {
  it("comes out as it went in", () => {
    const typed = typedPlanOf(
      { name: "Spring", terms: everything },
      {
        tierIds: ["tier_a"],
        currencies: ["eur", "gbp"],
      }
    )
    expect(termsOf(typed)).toEqual(everything)
  })

  it("leaves out tiers without a rate and levels above the last one", () => {
    const typed = typedPlanOf(
      { name: "", terms: everything },
      {
        tierIds: ["tier_c"],
        currencies: [],
      }
    )
    expect(termsOf(typed).rates_ppm).toEqual(everything.rates_ppm)
  })
})

describe("a rule in its form", () => {
  const [coffee] = everything.rules as PlanRuleTerms[]
  const [ada] = everything.overrides as PlanRuleTerms[]

  it("comes out as it went in, whatever it is made of", () => {
    expect(ruleOf(typedRuleOf(coffee!, 2), coffee!, builtIn)).toEqual(coffee)
    expect(ruleOf(typedRuleOf(ada!, 4), ada!, builtIn)).toEqual(ada)
  })

  it("keeps what a store's own condition and reward hold", () => {
    const own: PlanRuleTerms = {
      ...coffee!,
      conditions: [{ type: "weather", is: "sunny", degrees: { from: 20 } }],
      rewards: [{ type: "lottery", odds: 7 }],
    }
    expect(ruleOf(typedRuleOf(own, 1), own, builtIn)).toEqual(own)
  })

  it("has the store's own reward where another was before", () => {
    const typed = typedRuleOf(coffee!, 1)
    typed.rewards[0]!.type = "lottery"
    expect(ruleOf(typed, coffee!, builtIn).rewards[0]).toEqual({
      type: "lottery",
    })
  })

  it("is a rule that the schema takes, when new", () => {
    const rule = { ...newRule("rules"), name: "New" }
    const plan = planDocumentSchema().safeParse({ rules: [rule] })
    expect(plan.error).toBeUndefined()
  })
})
