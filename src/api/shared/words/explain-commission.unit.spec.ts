import {
  aChain,
  aDocument,
  aLine,
  anOrder,
  aRule,
  percent,
  sold,
} from "../../../../integration-tests/support/terms"
import {
  type AttributedChain,
  commissionsFor,
} from "../../../modules/distribution/domain/commission"
import { NO_HISTORY } from "../../../modules/distribution/domain/history"
import { minor } from "../../../modules/distribution/domain/money"
import type { OrderSnapshot } from "../../../modules/distribution/domain/order"
import { compilePlan } from "../../../modules/distribution/domain/plan/compile"
import { traceOf } from "../../../modules/distribution/domain/trace"
import { NO_NAMES } from "../../../modules/distribution/domain/words/names"
import { explainCommission, explainOwnCommission } from "./explain-commission"
import type { Explained } from "./explained"

type Terms = Parameters<typeof aDocument>[1]

interface Case {
  percents?: number[]
  terms?: Terms
  order?: OrderSnapshot
  sale?: AttributedChain
}

const line = anOrder([10_000])
const pair = sold(aChain(["seller", "parent"]))

/** What the explanations of an order's commissions need, from the seller upwards. */
function explained({
  percents = [10, 5],
  terms,
  order = line,
  sale = pair,
}: Case): Explained[] {
  const document = aDocument(percents, terms)
  const plan = compilePlan(document, { digits: () => 2 })
  return commissionsFor(order, sale, plan).commissions.map((commission) => ({
    trace: traceOf(commission),
    amount: commission.amount,
    tierName: "Gold",
    terms: document,
    version: 3,
    isDiscounted: order.discountCodes.length > 0,
    names: NO_NAMES,
    currency: "eur",
    digits: 2,
  }))
}

const VERSION = "By version 3 of the plan."

function english(of: Case): string[] {
  return explained(of).map((one) =>
    explainCommission(one).en.replace(` ${VERSION}`, "")
  )
}

describe("the explanation of a commission", () => {
  it("says the rate, the basis, what comes of it and by which version", () => {
    expect(explainCommission(explained({ percents: [12.5] })[0]!)).toEqual({
      en: `Tier Gold earns 12.5 % at level 0: of this line's net sales of 100.00 EUR that is 12.50 EUR. ${VERSION}`,
      zhCN: "等级“Gold”在第 0 层的佣金为 12.5 %：本行净销售额 100.00 EUR，佣金 12.50 EUR。依据方案第 3 版。",
    })
  })

  it("says that a line has its share of the whole order's", () => {
    const [first] = english({ order: anOrder([10_000, 20_000]) })
    expect(first).toBe(
      "Tier Gold earns 10 % at level 0: of this line's net sales of 100.00 EUR, its share of 30.00 EUR on the order's 300.00 EUR."
    )
  })

  it("says what an upline's share is a share of", () => {
    const terms = { upline_of: "seller_commission" }
    expect(english({ terms })[1]).toBe(
      "Tier Gold earns 5 % of the seller's commission at level 1: that is 0.50 EUR."
    )
  })

  it.each([
    [
      percent(8),
      "8 %: of this line's net sales of 100.00 EUR that is 8.00 EUR",
    ],
    [
      { type: "fixed_per_unit", amounts: { usd: "2.50" } },
      "2.50 USD per unit: that is 2.50 EUR",
    ],
    [
      { type: "fixed_per_order", amounts: { usd: "4" } },
      "4 USD per order: that is 4.00 EUR",
    ],
    [
      {
        type: "bands",
        by: "order_amount",
        method: "whole",
        bands: { usd: [{ from: "0", rate_ppm: 70_000 }] },
      },
      "7 % by the order's amount: of this line's net sales of 100.00 EUR that is 7.00 EUR",
    ],
    [
      {
        type: "bands",
        by: "period_volume",
        method: "marginal",
        bands: { usd: [{ from: "0", rate_ppm: 60_000 }] },
      },
      "by the seller's sales of the period (each part at its own rate): 6 % from 0 USD: of this line's net sales of 100.00 EUR that is 6.00 EUR",
    ],
  ])("says by which rule, when it pays %j", (reward, words) => {
    const terms = { rules: [aRule({ rewards: [reward] })] }
    expect(english({ terms })[0]).toBe(`The rule “Rule” pays level 0 ${words}.`)
  })

  it("says by which agreement", () => {
    const overrides = [
      aRule({ rewards: [percent(20)], distributor_ids: ["seller"] }),
    ]
    expect(english({ terms: { overrides } })[0]).toMatch(
      /^The agreement “Rule” pays level 0 20 %/
    )
  })

  it("says that a difference comes on top of what was paid below", () => {
    const sale = sold(
      aChain(["seller", "parent"], { parent: { tierId: "gold" } })
    )
    const terms = {
      mode: "differential",
      rates_ppm: { tier: [100_000], gold: [150_000] },
      uplines: { max_level: 1 },
    }
    expect(english({ terms, sale })[1]).toBe(
      "Tier Gold earns 5 % at level 1 on top of what was paid below it: of this line's net sales of 100.00 EUR that is 5.00 EUR."
    )
  })

  it("says what of the basis is tax and shipping", () => {
    const order = anOrder([], {
      lines: [aLine(10_000, { keptTax: minor(1_900n) })],
      shipping: { net: minor(500n), tax: minor(0n) },
    })
    const terms = { basis: { tax: true, shipping: true } }
    expect(english({ terms, order })[0]).toBe(
      "Tier Gold earns 10 % at level 0: of this line's sales with tax and shipping of 124.00 EUR that is 12.40 EUR. 19.00 EUR of it is tax. 5.00 EUR of it is shipping."
    )
  })

  it("says how a margin came about, with and without a cost", () => {
    const withCost = (unitCost: bigint | null) =>
      anOrder([], {
        lines: [
          aLine(10_000, {
            unitCost: unitCost === null ? null : minor(unitCost),
          }),
        ],
      })
    const terms = { basis: { of: "margin", missing_cost_ppm: 300_000 } }
    expect(english({ terms, order: withCost(6_000n) })[0]).toBe(
      "Tier Gold earns 10 % at level 0: of this line's margin of 40.00 EUR that is 4.00 EUR. The margin is 100.00 EUR of net sales less 60.00 EUR of cost."
    )
    expect(english({ terms, order: withCost(null) })[0]).toContain(
      "What it costs is not known, so 30 % of its net sales count as margin."
    )
  })

  it("adds what a refund and a discount code took off", () => {
    const order = {
      ...line,
      discountCodes: ["SALE"],
      goodwill: { refunded: minor(500n), total: minor(10_000n) },
    }
    const [first] = english({
      order,
      terms: { basis: { discounted_ppm: 500_000 } },
    })
    expect(first).toContain(
      "5.00 EUR refunded without a return came off the 100.00 EUR the customer keeps."
    )
    expect(first).toContain(
      "The order used a discount code, which leaves 50 % of the reward."
    )
  })

  it.each([
    [{ line: { usd: "1" } }, "The cap per line took off 9.00 EUR."],
    [{ order: { usd: "2" } }, "The cap per order took off 8.00 EUR."],
    [{ customer: { usd: "3" } }, "The cap per customer took off 7.00 EUR."],
    [
      { period: { every: "month", amounts: { usd: "4" } } },
      "The cap per month took off 6.00 EUR.",
    ],
    [
      { total_ppm: 50_000 },
      "The cap of 5 % on all levels together took off 5.00 EUR.",
    ],
    [
      { margin_ppm: 100_000 },
      "The margin floor, which leaves all levels 10 % of the margin, took off 8.00 EUR.",
    ],
  ])("names the cap %j that cut it", (cap, sentence) => {
    const caps = { total_ppm: 1_000_000, ...cap }
    const order = anOrder([], {
      lines: [aLine(10_000, { unitCost: minor(8_000n) })],
    })
    expect(english({ terms: { caps }, order })[0]).toContain(sentence)
  })

  it("adds that it moved up, and that it was taken back", () => {
    const sale = sold(
      aChain(["seller", "parent", "grandparent"], {
        parent: { status: "suspended" },
      })
    )
    const terms = { uplines: { max_level: 1, unqualified: "compress" } }
    const [, moved] = explained({ terms, sale })
    expect(explainCommission(moved!).en).toContain(
      "It stands at level 2 of the tree and moved up because those between do not qualify."
    )
    expect(explainCommission({ ...moved!, amount: 0n }).en).toContain(
      "It was taken back: nothing of it stands."
    )
  })
})

describe("what a distributor reads", () => {
  it("names neither cost nor margin, neither rule nor others", () => {
    const order = anOrder([], {
      lines: [aLine(10_000, { unitCost: minor(6_000n) })],
    })
    const terms = {
      basis: { of: "margin" },
      rules: [aRule({ name: "Deal with Zoe", rewards: [percent(8)] })],
    }
    const [own] = explained({ terms, order })
    expect(explainOwnCommission(own!)).toEqual({
      en: "You earn 8 % at level 0: that is 3.20 EUR.",
      zhCN: "您在第 0 层的佣金为 8 %：佣金 3.20 EUR。",
    })
  })

  it("has the net sales it is reckoned on", () => {
    const history = NO_HISTORY
    const sale = sold(aChain(["seller"]), { history })
    expect(explainOwnCommission(explained({ sale })[0]!).en).toBe(
      "You earn 10 % at level 0: of this line's net sales of 100.00 EUR that is 10.00 EUR."
    )
  })
})
