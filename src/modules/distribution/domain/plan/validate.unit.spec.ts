import fc from "fast-check"
import {
  anyDocument,
  anyOrder,
  anySale,
} from "../../../../../integration-tests/support/any-terms"
import {
  aDocument,
  aRule,
  percent,
} from "../../../../../integration-tests/support/terms"
import { beneficiariesOf } from "../chain"
import { sum } from "../money"
import { type CompiledRule, compilePlan } from "./compile"
import { type PlanDocument, planDocumentSchema } from "./document"
import { candidatePairs } from "./problems/candidate-pairs"
import { statedRules } from "./problems/stated-rule"
import { validatePlan, type World } from "./validate"
import { builtIn } from "./vocabulary"

const world: World = {
  vocabulary: builtIn,
  tierIds: new Set(["tier", "gold"]),
  distributorIds: new Set(["angela", "betty"]),
  currencies: ["usd"],
  digits: (currency) => (currency === "jpy" ? 0 : 2),
  now: "2026-06-01T00:00:00.000Z",
}

const CAP = { caps: { total_ppm: 300_000 } }

function problems(
  changes: Parameters<typeof aDocument>[1],
  percents = [10, 5],
  held: Partial<World> = {}
) {
  const document = aDocument(percents, { ...CAP, ...changes })
  return validatePlan(document, { ...world, ...held })
}

/** `code severity rule` of each problem. */
function found(...args: Parameters<typeof problems>): string[] {
  return problems(...args).map(
    ({ code, severity, ruleId }) => `${code} ${severity} ${ruleId ?? "-"}`
  )
}

const onProducts = (...ids: string[]) => ({
  type: "product",
  is: "one_of",
  ids,
})
const inTier = (...ids: string[]) => ({ type: "tier", is: "one_of", ids })
const inCurrency = (...ids: string[]) => ({
  type: "currency",
  is: "one_of",
  ids,
})
const seller = (value: number) => ({ rewards: [percent(value)] })

describe("a plan without problems", () => {
  it("has none", () => {
    const rules = [
      aRule({ ...seller(12), conditions: [onProducts("lamp")] }),
      aRule({ ...seller(8), id: "all", priority: 2 }),
    ]
    expect(found({ rules })).toEqual([])
  })
})

describe("rates above the cap", () => {
  it("are refused in the grid", () => {
    expect(found({}, [25, 6])).toEqual(["rates_above_cap error -"])
    expect(problems({}, [25, 6])[0]).toMatchObject({
      en: expect.stringContaining("add up to 31 %, above the cap of 30 %"),
    })
  })

  it("count an upline's share of the seller's commission as what it is", () => {
    const terms = { upline_of: "seller_commission" }
    expect(found(terms, [20, 50])).toEqual([])
    expect(found(terms, [20, 51])).toEqual(["rates_above_cap error -"])
  })

  it("count a differential plan as its highest rate, and the same tier on top", () => {
    const terms = { mode: "differential", uplines: { max_level: 1 } }
    expect(found(terms, [30])).toEqual([])
    expect(found({ ...terms, same_tier_ppm: 10_000 }, [30])).toEqual([
      "rates_above_cap error -",
    ])
  })

  it("count a rule with the grid where it leaves a level", () => {
    const rule = (value: number) => ({ rules: [aRule(seller(value))] })
    expect(found(rule(25))).toEqual([])
    expect(found(rule(26))).toEqual(["rates_above_cap error rule"])
  })

  it("count what stacks on top, but not what cannot meet it", () => {
    const stacking = (id: string, ...products: string[]) =>
      aRule({
        ...seller(10),
        id,
        stacks: true,
        conditions: [onProducts(...products)],
      })
    const apart = [stacking("a", "lamp"), stacking("b", "chair")]
    expect(found({ rules: apart })).toEqual([])
    const together = [
      stacking("a", "lamp"),
      { ...stacking("b", "lamp", "chair"), priority: 2 },
    ]
    expect(found({ rules: together })).toEqual([
      "rates_above_cap error a",
      "rates_above_cap error b",
    ])
  })

  it("count the highest band, and a distributor at one level only", () => {
    const bands = {
      type: "bands",
      by: "order_amount",
      method: "whole",
      bands: { usd: [{ from: "0", rate_ppm: 260_000 }] },
    }
    expect(found({ rules: [aRule({ rewards: [bands] })] })).toEqual([
      "rates_above_cap error rule",
    ])
    const agreement = (ids: string[]) => ({
      overrides: [
        aRule({ rewards: [percent(20), percent(15)], distributor_ids: ids }),
      ],
    })
    expect(found(agreement(["angela"]))).toEqual([])
    expect(found(agreement(["angela", "betty"]))).toEqual([
      "rates_above_cap error rule",
    ])
  })
})

describe("a rule that never applies", () => {
  const outer = aRule({ ...seller(8), id: "outer" })
  const inner = (changes: object) =>
    aRule({ ...seller(8), id: "inner", priority: 2, ...changes })
  const unreachable = (severity: string) => [
    `unreachable_rule ${severity} inner`,
  ]

  it("is refused when an earlier one takes all of its sales", () => {
    expect(found({ rules: [outer, inner({})] })).toEqual(unreachable("error"))
    const wider = { ...outer, conditions: [onProducts("lamp", "chair")] }
    const lamp = inner({ conditions: [onProducts("lamp"), inTier("gold")] })
    expect(found({ rules: [wider, lamp] })).toEqual(unreachable("error"))
    expect(problems({ rules: [wider, lamp] })[0]?.en).toBe(
      "The rule “Rule” never applies, for the rule “Rule” comes before it and takes every sale it could; move it above, or narrow the other one"
    )
  })

  it.each([
    ["stacks", { stacks: true }, {}],
    ["is narrower", { conditions: [onProducts("lamp")] }, {}],
    ["ends before", { until: "2026-07-01T00:00:00Z" }, {}],
    ["begins later", { from: "2026-07-01T00:00:00Z" }, {}],
    ["pays fewer levels", {}, { rewards: [percent(8), percent(4)] }],
  ])("is let be when the earlier one %s", (_, earlier, later) => {
    expect(found({ rules: [{ ...outer, ...earlier }, inner(later)] })).toEqual(
      []
    )
  })

  it("is refused when its own conditions or dates leave nothing", () => {
    const never = [onProducts("lamp"), onProducts("chair")]
    const noCount = [{ type: "quantity", from: 4, to: 2 }]
    const noTime = {
      from: "2026-07-01T00:00:00+02:00",
      until: "2026-06-30T22:00:00Z",
    }
    for (const changes of [
      { conditions: never },
      { conditions: noCount },
      noTime,
    ]) {
      expect(found({ rules: [inner(changes)] })).toEqual(unreachable("error"))
    }
  })

  it("is pointed at when it is over, or pays no level that the plan pays", () => {
    const over = inner({ until: "2026-06-01T00:00:00Z" })
    expect(found({ rules: [over] })).toEqual(unreachable("warning"))
    const deep = inner({ rewards: [null, null, percent(1)] })
    expect(found({ rules: [deep] })).toEqual(unreachable("warning"))
  })
})

describe("rules of one priority", () => {
  const clash = (a: object, b: object) =>
    found({
      rules: [
        aRule({ ...seller(8), id: "a", stacks: true, ...a }),
        aRule({ ...seller(8), id: "b", ...b }),
      ],
    })
  const refused = ["overlap_at_equal_priority error b"]

  it("are refused when both could apply", () => {
    expect(clash({}, {})).toEqual(refused)
    const lampOrGold = [
      { conditions: [onProducts("lamp")] },
      { conditions: [inTier("gold")] },
    ] as const
    expect(clash(...lampOrGold)).toEqual(refused)
  })

  it.each([
    [
      "their conditions exclude each other",
      { conditions: [onProducts("lamp")] },
      { conditions: [onProducts("chair")] },
    ],
    [
      "one is over when the other begins",
      { until: "2026-07-01T00:00:00Z" },
      { from: "2026-07-01T02:00:00+02:00" },
    ],
    ["they pay different levels", {}, { rewards: [null, percent(1)] }],
    ["their priorities differ", {}, { priority: 2 }],
  ])("are let be when %s", (_, a, b) => {
    expect(clash(a, b)).toEqual([])
  })

  it("are told apart by distributor when they are agreements", () => {
    const agreement = (id: string, ...distributor_ids: string[]) =>
      aRule({ ...seller(20), id, distributor_ids })
    const both = [agreement("a", "angela"), agreement("b", "betty")]
    expect(found({ overrides: both })).toEqual([])
    const shared = [agreement("a", "angela"), agreement("b", "betty", "angela")]
    expect(found({ overrides: shared })).toEqual(refused)
  })

  it("are not held each against each where they name one key", () => {
    const rules = Array.from({ length: 100 }, (_, index) =>
      aRule({
        ...seller(8),
        id: `r${index}`,
        conditions: [onProducts(`product-${index % 99}`)],
      })
    )
    const { vocabulary } = world
    const stated = statedRules(aDocument([10], { rules }), vocabulary)
    const pairs = [...candidatePairs(stated)]
    expect(pairs.map(([a, b]) => [a.rule.id, b.rule.id])).toEqual([
      ["r0", "r99"],
    ])
  })

  it("never tie in a plan that passes: one at most pays a line and beneficiary", () => {
    fc.assert(
      fc.property(anyDocument, anyOrder, anySale, (drawn, order, sale) => {
        const terms = withFewPriorities(drawn)
        fc.pre(!hasOverlap(terms))
        const plan = compilePlan(terms, { digits: () => 2 })
        const facts = {
          order,
          evidence: sale.evidence,
          history: sale.history,
          orderedNet: sum(order.lines.map(({ orderedNet }) => orderedNet)),
        }
        for (const line of order.lines) {
          for (const beneficiary of beneficiariesOf(sale, terms)) {
            const applying = plan.rules.filter(
              (rule) =>
                rule.rewards[beneficiary.paidLevel] &&
                isInForce(rule, order.placedAt) &&
                rule.checks.every(({ holds }) =>
                  holds({ ...facts, line, beneficiary })
                )
            )
            const places = applying.map(
              ({ isOverride, rule }) => `${isOverride}:${rule.priority}`
            )
            expect(new Set(places).size).toBe(places.length)
          }
        }
      }),
      { numRuns: 500 }
    )
  })

  function withFewPriorities(terms: PlanDocument): PlanDocument {
    const few = <T extends { priority: number }>(rule: T) => ({
      ...rule,
      priority: (rule.priority % 2) + 1,
    })
    return {
      ...terms,
      rules: terms.rules.map(few),
      overrides: terms.overrides.map(few),
    }
  }

  function hasOverlap(terms: PlanDocument): boolean {
    return validatePlan(terms, world).some(
      ({ code }) => code === "overlap_at_equal_priority"
    )
  }

  function isInForce({ from, until }: CompiledRule, at: string): boolean {
    return (from === null || at >= from) && (until === null || at < until)
  }
})

describe("amounts", () => {
  const perUnit = (amounts: object) => ({ type: "fixed_per_unit", amounts })
  const paying = (amounts: object, conditions: object[] = []) => ({
    rules: [aRule({ rewards: [perUnit(amounts)], conditions })],
  })
  const inBoth = { currencies: ["usd", "eur"] }

  it("are asked for in every currency of the store", () => {
    const lacking = ["currency_without_amounts error rule"]
    expect(found(paying({ usd: "1" }), [10], inBoth)).toEqual(lacking)
    expect(problems(paying({ usd: "1" }), [10], inBoth)[0]?.en).toContain(
      "The rule “Rule” has no amount in EUR"
    )
    expect(found(paying({ usd: "1", eur: "0" }), [10], inBoth)).toEqual([])
    expect(found(paying({}), [10], { currencies: [] })).toEqual([])
  })

  it("are not asked for where the rule does not apply", () => {
    const other = { type: "order_amount", amounts: { usd: { from: "1" } } }
    for (const condition of [inCurrency("usd"), other]) {
      expect(found(paying({ usd: "1" }, [condition]), [10], inBoth)).toEqual([])
    }
  })

  it("are pointed at where a cap lacks one", () => {
    const caps = { total_ppm: 300_000, order: { usd: "5" } }
    expect(found({ caps }, [10], inBoth)).toEqual([
      "currency_without_amounts warning -",
    ])
  })

  it("have no more decimals than their currency", () => {
    const tooFine = ["amount_too_fine error rule"]
    const none = { currencies: [] }
    expect(found(paying({ usd: "0.005" }), [10], none)).toEqual(tooFine)
    expect(found(paying({ jpy: "1.5" }), [10], none)).toEqual(tooFine)
    expect(found(paying({ usd: "0.500", jpy: "1.0" }), [10], none)).toEqual([])
    const bounds = { type: "order_amount", amounts: { jpy: { from: "9.5" } } }
    expect(found(paying({ jpy: "1" }, [bounds]), [10], none)).toEqual(tooFine)
  })

  it("are pointed at where bands do not begin at 0", () => {
    const bands = (from: string) => ({
      type: "bands",
      by: "order_amount",
      method: "whole",
      bands: { usd: [{ from, rate_ppm: 1 }] },
    })
    const rules = (from: string) => [aRule({ rewards: [bands(from)] })]
    expect(found({ rules: rules("10") })).toEqual([
      "bands_not_from_zero warning rule",
    ])
    expect(found({ rules: rules("0.00") })).toEqual([])
  })
})

describe("the rest of a plan", () => {
  it("names nobody who does not exist", () => {
    const rule = aRule({
      ...seller(1),
      conditions: [
        inTier("silver"),
        { type: "distributor", is: "none_of", ids: ["zoe"] },
      ],
    })
    expect(
      found({
        rates_ppm: { bronze: [1] },
        uplines: { max_level: 1, tier_ids: ["tier", "bronze"] },
        rules: [rule],
      })
    ).toEqual([
      "unknown_tier error -",
      "unknown_tier error rule",
      "unknown_distributor error rule",
    ])
  })

  it("gives no two rules one id", () => {
    const twice = [
      aRule({ ...seller(1), conditions: [onProducts("a")] }),
      aRule({ ...seller(1), conditions: [onProducts("b")] }),
    ]
    expect(found({ rules: twice })).toEqual(["duplicate_rule_id error rule"])
  })

  it("asks to accept the legal risk from three paid levels on", () => {
    const three = [3, 2, 1]
    expect(found({}, three)).toEqual(["legal_risk error -"])
    const uplines = { max_level: 2, accepts_legal_risk: true }
    expect(found({ uplines }, three)).toEqual(["legal_risk warning -"])
    expect(found({ uplines, mode: "single_level" }, [3])).toEqual([])
  })

  it("takes neither tax nor shipping for margin", () => {
    const refused = ["margin_with_tax_or_shipping error -"]
    expect(found({ basis: { of: "margin", tax: true } })).toEqual(refused)
    const caps = { ...CAP.caps, margin_ppm: 500_000 }
    expect(found({ caps, basis: { shipping: true } })).toEqual(refused)
    expect(found({ caps, basis: { of: "margin" } })).toEqual([])
  })

  it("pays no seller a share of itself, and no upline in a single level", () => {
    const itself = { ...percent(5), of: "seller_commission" }
    expect(found({ rules: [aRule({ rewards: [itself] })] })).toEqual([
      "seller_share_of_itself error rule",
    ])
    const both = aRule({ rewards: [percent(1), percent(1)] })
    expect(found({ mode: "single_level", rules: [both] })).toEqual([
      "level_not_paid warning -",
      "level_not_paid warning rule",
    ])
  })

  it("is checked without an exception, whatever the schema accepts", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const problems = validatePlan(document, world)
        for (const { en, zhCN } of problems) {
          expect(`${en}${zhCN}`).not.toMatch(/undefined|NaN|null|Infinity/)
        }
        expect(planDocumentSchema().safeParse(document).success).toBe(true)
      }),
      { numRuns: 300 }
    )
  })
})
