import fc from "fast-check"
import { anyDocument } from "../../../../../integration-tests/support/any-terms"
import {
  aDocument,
  aRule,
  percent,
} from "../../../../../integration-tests/support/terms"
import { conditionTypes } from "../conditions"
import type { PlanRule } from "../plan/document"
import { rewardTypes } from "../rewards"
import { describeRule } from "./describe-rule"
import { memberships } from "./memberships"
import { NO_NAMES, type Names } from "./names"

const named: Names = {
  ...NO_NAMES,
  of: (_, id) => id.charAt(0).toUpperCase() + id.slice(1),
}

function described(changes: Parameters<typeof aRule>[0]) {
  const document = aDocument([0], { rules: [aRule(changes)] })
  return describeRule(document.rules[0]!, named)
}

const on = (type: string, ...ids: string[]) => ({ type, is: "one_of", ids })

describe("a rule in words", () => {
  it("reads as a sentence", () => {
    expect(
      described({
        conditions: [
          on("product", "lamp", "chair"),
          on("customer_group", "VIP"),
        ],
        from: "2026-03-01T00:00:00Z",
        rewards: [percent(12), percent(3)],
      })
    ).toEqual({
      en: "Products Lamp and Chair, customers of group VIP, from 1 Mar 2026: the seller earns 12 %, level 1 earns 3 %; ends the search",
      zhCN: "商品“Lamp”、“Chair”，客户组“VIP”，自2026年3月1日起：销售人佣金：12 %，第 1 层佣金：3 %；不再匹配后续规则",
    })
  })

  it("says so when it asks nothing, and stacks", () => {
    expect(described({ stacks: true, rewards: [null, percent(2.5)] }).en).toBe(
      "All sales: level 1 earns 2.5 %; on top of what comes after"
    )
  })

  it.each([
    [on("category", "lamps"), "Category Lamps"],
    [{ ...on("tag", "sale"), is: "none_of" }, "Products not tagged Sale"],
    [on("customer", "new"), "New customers"],
    [on("evidence", "click", "code"), "Orders attributed by link or code"],
    [{ type: "quantity", from: 2 }, "At least 2 of a line"],
    [{ type: "order_number", from: 1, to: 1 }, "A customer's order no. 1"],
    [
      { type: "order_amount", amounts: { usd: { from: "10", below: "50" } } },
      "Orders of at least 10 USD and below 50 USD",
    ],
  ])("puts the condition %j", (condition, words) => {
    const { en } = described({
      conditions: [condition],
      rewards: [percent(1)],
    })
    expect(en.split(":")[0]).toBe(words)
  })

  it.each([
    [
      { type: "fixed_per_unit", amounts: { usd: "2", eur: "1" } },
      "2 USD or 1 EUR per unit",
    ],
    [{ type: "fixed_per_order", amounts: { usd: "5" } }, "5 USD per order"],
    [{ type: "nothing" }, "nothing"],
    [
      { ...percent(50), of: "seller_commission" },
      "50 % of the seller's commission",
    ],
    [
      {
        type: "bands",
        by: "order_amount",
        method: "marginal",
        bands: { usd: [{ from: "0", rate_ppm: 50_000 }] },
      },
      "by the order's amount (each part at its own rate): 5 % from 0 USD",
    ],
  ])("puts the reward %j", (reward, words) => {
    expect(described({ rewards: [null, reward] }).en).toBe(
      `All sales: level 1 earns ${words}; ends the search`
    )
  })

  it("gives every kind of the plugin words of its own", () => {
    const counted = ["quantity", "order_number", "order_amount"]
    const spoken = [...Object.keys(memberships), ...counted]
    expect(conditionTypes.map(({ code }) => code).sort()).toEqual(spoken.sort())
    expect(rewardTypes).toHaveLength(5)
  })

  it("falls back on the label of a store's own kind", () => {
    const rule = {
      ...aRule({ rewards: [{ type: "gift", size: 2 }] }),
      conditions: [{ type: "weather", is: "rain" }],
      from: null,
      until: null,
      stacks: false,
    } as unknown as PlanRule
    const labels: Names = {
      ...named,
      labelOf: (code) => ({ en: `Own ${code}`, zhCN: `自有 ${code}` }),
    }
    expect(describeRule(rule, labels)).toEqual({
      en: 'Own weather (is "rain"): the seller earns Own gift (size 2); ends the search',
      zhCN: '自有 weather（is "rain"）：销售人佣金：自有 gift（size 2）；不再匹配后续规则',
    })
  })

  it("never leaves a hole, whatever the schema accepts", () => {
    fc.assert(
      fc.property(anyDocument, ({ rules, overrides }) => {
        for (const rule of [...rules, ...overrides]) {
          const { en, zhCN } = describeRule(rule, NO_NAMES)
          expect(`${en}${zhCN}`).not.toMatch(/undefined|null|NaN|\[object/)
        }
      }),
      { numRuns: 300 }
    )
  })
})
