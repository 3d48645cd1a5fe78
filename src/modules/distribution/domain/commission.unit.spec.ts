import fc from "fast-check"
import {
  aChain,
  aLine,
  anOrder,
  aPlan,
  aRule,
  earnings,
  percent,
  sold,
} from "../../../../integration-tests/support/terms"
import { commissionsFor } from "./commission"
import { NO_HISTORY } from "./history"
import { minor, sum } from "./money"

describe("the published cases", () => {
  const hundred = anOrder([10_000])

  it("C1: pays three levels by fixed rates", () => {
    const chain = aChain(["angela", "betty", "johnny"])
    expect(earnings(hundred, sold(chain), aPlan([10, 2, 1]))).toEqual({
      angela: 1000,
      betty: 200,
      johnny: 100,
    })
  })

  it("C4: pays the upline on the order", () => {
    const chain = aChain(["seller", "parent"])
    expect(earnings(hundred, sold(chain), aPlan([10, 5]))).toEqual({
      seller: 1000,
      parent: 500,
    })
  })

  it("C4b: pays the upline on the seller's commission", () => {
    const plan = aPlan([10, 5], { upline_of: "seller_commission" })
    expect(earnings(hundred, sold(aChain(["seller", "parent"])), plan)).toEqual(
      { seller: 1000, parent: 50 }
    )
  })

  it("C5: pays three upline levels on the order total", () => {
    const chain = aChain(["david", "l1", "l2", "l3"])
    const plan = aPlan([10, 5, 4, 2])
    expect(earnings(anOrder([100_000]), sold(chain), plan)).toEqual({
      david: 10_000,
      l1: 5000,
      l2: 4000,
      l3: 2000,
    })
  })

  it("C6: lets the tier decide the rates of every level", () => {
    const names = ["jessica", "mike", "john"]
    const inGold = { tierId: "gold" }
    const chain = aChain(names, { jessica: inGold, mike: inGold, john: inGold })
    const plan = aPlan([], {
      rates_ppm: { gold: [300_000, 60_000, 40_000], silver: [200_000, 30_000] },
      uplines: { max_level: 2 },
    })
    expect(earnings(anOrder([20_000]), sold(chain), plan)).toEqual({
      jessica: 6000,
      mike: 1200,
      john: 800,
    })
    const inSilver = aChain(names, {
      jessica: inGold,
      mike: { tierId: "silver" },
      john: inGold,
    })
    expect(earnings(anOrder([20_000]), sold(inSilver), plan)).toEqual({
      jessica: 6000,
      mike: 600,
      john: 800,
    })
  })

  it.each([
    [2500, 250],
    [7500, 1125],
    [20_000, 4000],
  ])("C9: pays %i cents by the band of the whole amount", (net, earned) => {
    const bands = [
      { from: "0", rate_ppm: 100_000 },
      { from: "50", rate_ppm: 150_000 },
      { from: "100", rate_ppm: 200_000 },
    ]
    expect(banded(net, "whole", bands)).toEqual({ s: earned })
  })

  it.each([
    [400_000, 40_000],
    [500_000, 50_000],
    [600_000, 62_000],
  ])("C10: pays each part of %i cents at its band's rate", (net, earned) => {
    const bands = [
      { from: "0", rate_ppm: 100_000 },
      { from: "5000", rate_ppm: 120_000 },
    ]
    expect(banded(net, "marginal", bands)).toEqual({ s: earned })
  })

  function banded(net: number, method: string, bands: object[]) {
    const reward = {
      type: "bands",
      by: "order_amount",
      method,
      bands: { usd: bands },
    }
    const plan = aPlan([0], { rules: [aRule({ rewards: [reward] })] })
    return earnings(anOrder([net]), sold(aChain(["s"])), plan)
  }

  it("C13: pays more after the first order of a bound customer", () => {
    const plan = aPlan([20], { rules: [returning(percent(30))] })
    expect([nth(1, plan), nth(2, plan)]).toEqual([{ s: 2000 }, { s: 3000 }])
  })

  it("C14: pays more on the first order", () => {
    const plan = aPlan([20], { rules: [returning(percent(10))] })
    expect([nth(1, plan), nth(2, plan)]).toEqual([{ s: 2000 }, { s: 1000 }])
  })

  function returning(reward: object) {
    const condition = { type: "customer", is: "one_of", ids: ["returning"] }
    return aRule({ conditions: [condition], rewards: [reward] })
  }

  function nth(customerOrder: number, plan: ReturnType<typeof aPlan>) {
    const history = { ...NO_HISTORY, customerOrder, pairOrder: customerOrder }
    return earnings(hundred, sold(aChain(["s"]), { history }), plan)
  }

  it("C15: counts tax and shipping where the basis includes them", () => {
    const order = anOrder([], {
      lines: [aLine(2000, { keptTax: minor(200n), orderedTax: minor(200n) })],
      shipping: { net: minor(500n), tax: minor(50n) },
    })
    const plan = aPlan([20], { basis: { tax: true, shipping: true } })
    expect(earnings(order, sold(aChain(["s"])), plan)).toEqual({ s: 550 })
  })

  it("C17: pends 14.70 on 49.00 at 30 % and nothing after a full refund", () => {
    const plan = aPlan([30])
    const seller = sold(aChain(["s"]))
    expect(earnings(anOrder([4900]), seller, plan)).toEqual({ s: 1470 })
    const refunded = anOrder([4900], {
      goodwill: { refunded: minor(4900n), total: minor(4900n) },
    })
    expect(earnings(refunded, seller, plan)).toEqual({ s: 0 })
  })

  it("C25: takes a fixed amount of zero for no commission", () => {
    const fixed = (product: string, cny: string) =>
      aRule({
        id: product,
        priority: product === "product-0" ? 1 : 2,
        conditions: [{ type: "product", is: "one_of", ids: [product] }],
        rewards: [{ type: "fixed_per_unit", amounts: { cny } }],
      })
    const plan = aPlan([10], {
      rules: [fixed("product-0", "0.88"), fixed("product-2", "0.00")],
    })
    const each = [0, 1, 2].map((index) => {
      const line = aLine(1000, { productId: `product-${index}` })
      const order = anOrder([], { currency: "cny", lines: [line] })
      return earnings(order, sold(aChain(["s"])), plan).s
    })
    expect(each).toEqual([88, 100, 0])
  })

  it("C26: pays on eligible lines only", () => {
    const plan = aPlan([5], { excluded: { product_ids: ["product-1"] } })
    const order = anOrder([15_000, 5000])
    expect(earnings(order, sold(aChain(["s"])), plan)).toEqual({ s: 750 })
  })

  it("C29: pays 5 % and 2.5 %", () => {
    const chain = aChain(["s", "parent"])
    const order = anOrder([20_000])
    expect(earnings(order, sold(chain), aPlan([5, 2.5]))).toEqual({
      s: 1000,
      parent: 500,
    })
  })
})

describe("who is paid", () => {
  const order = anOrder([10_000])
  const names = ["s", "suspended", "top"]
  const chain = aChain(names, { suspended: { status: "suspended" } })
  const uplines = { max_level: 2, accepts_legal_risk: true }

  it("leaves the level of an inactive upline unpaid", () => {
    expect(earnings(order, sold(chain), aPlan([10, 5, 2]))).toEqual({
      s: 1000,
      suspended: 0,
      top: 200,
    })
  })

  it("moves the next one up when the plan compresses", () => {
    const plan = aPlan([10, 5, 2], {
      uplines: { ...uplines, unqualified: "compress" },
    })
    expect(earnings(order, sold(chain), plan)).toEqual({
      s: 1000,
      suspended: 0,
      top: 500,
    })
  })

  it("passes over an upline whose tier or own sales do not qualify", () => {
    const members = aChain(["s", "idle", "low", "top"], {
      low: { tierId: "low" },
    })
    const history = { ...NO_HISTORY, ownOrders: { low: 3, top: 1 } }
    const plan = aPlan([10, 5], {
      uplines: {
        max_level: 1,
        tier_ids: ["tier"],
        own_orders: 1,
        unqualified: "compress",
      },
    })
    expect(earnings(order, sold(members, { history }), plan)).toEqual({
      s: 1000,
      idle: 0,
      low: 0,
      top: 500,
    })
  })

  it("pays the seller alone when the plan is single-level", () => {
    const plan = aPlan([10, 5, 2], { mode: "single_level" })
    expect(earnings(order, sold(aChain(names)), plan)).toEqual({
      s: 1000,
      suspended: 0,
      top: 0,
    })
  })

  it("pays the upline alone on a distributor's own purchase, also its share of what the seller forgoes", () => {
    const own = sold(aChain(["s", "p"]), { isOwnPurchase: true })
    expect(earnings(order, own, aPlan([10, 5]))).toEqual({ s: 0, p: 500 })
    const share = aPlan([10, 50], { upline_of: "seller_commission" })
    expect(earnings(order, own, share)).toEqual({ s: 0, p: 500 })
  })

  it("says why nobody earned", () => {
    const own = sold(aChain(["s"]), { isOwnPurchase: true })
    expect(commissionsFor(order, own, aPlan([10, 5, 2]))).toEqual({
      commissions: [],
      reason: "own_purchase",
    })
  })
})

describe("a differential plan", () => {
  const order = anOrder([10_000])
  const rates_ppm = {
    bronze: [100_000],
    silver: [150_000],
    gold: [200_000],
  }
  const plan = (changes: object = {}) =>
    aPlan([], {
      mode: "differential",
      rates_ppm,
      uplines: { max_level: 4 },
      ...changes,
    })
  const chain = (...tiers: string[]) =>
    aChain(
      tiers.map((_, level) => `d${level}`),
      Object.fromEntries(
        tiers.map((tierId, level) => [`d${level}`, { tierId }])
      )
    )

  it("pays an upline its tier's rate less the highest paid below", () => {
    const members = chain("bronze", "silver", "bronze", "gold")
    expect(earnings(order, sold(members), plan())).toEqual({
      d0: 1000,
      d1: 500,
      d2: 0,
      d3: 500,
    })
  })

  it("pays nothing to equal tiers, or the first of them what is set", () => {
    const members = chain("silver", "silver", "silver", "gold")
    expect(earnings(order, sold(members), plan())).toEqual({
      d0: 1500,
      d1: 0,
      d2: 0,
      d3: 500,
    })
    expect(
      earnings(order, sold(members), plan({ same_tier_ppm: 10_000 }))
    ).toEqual({ d0: 1500, d1: 100, d2: 0, d3: 500 })
  })

  it("lets a rule's rate count as what was paid below, on its own line", () => {
    const rule = aRule({
      conditions: [{ type: "product", is: "one_of", ids: ["product-0"] }],
      rewards: [percent(18)],
    })
    const two = anOrder([10_000, 10_000])
    expect(
      earnings(two, sold(chain("bronze", "gold")), plan({ rules: [rule] }))
    ).toEqual({ d0: 1800 + 1000, d1: 200 + 1000 })
  })
})

describe("what an amount is a share of", () => {
  const seller = sold(aChain(["s"]))
  const costing = (unitCost: bigint | null) =>
    anOrder([], {
      lines: [
        aLine(10_000, { unitCost: unitCost === null ? null : minor(unitCost) }),
      ],
    })
  const ofMargin = (changes: object = {}) =>
    aPlan([20], { basis: { of: "margin", ...changes } })

  it("takes the margin where the plan says so, and nothing below cost", () => {
    expect(earnings(costing(6000n), seller, ofMargin())).toEqual({ s: 800 })
    expect(commissionsFor(costing(12_000n), seller, ofMargin()).reason).toBe(
      "no_margin"
    )
  })

  it("earns nothing where a cost is missing, or a stated share of sales", () => {
    expect(earnings(costing(null), seller, ofMargin())).toEqual({ s: 0 })
    const stated = ofMargin({ missing_cost_ppm: 300_000 })
    expect(earnings(costing(null), seller, stated)).toEqual({ s: 600 })
  })

  it("takes back exactly the share of a returned unit, with its tax, shipping and cost", () => {
    const line = (kept: number) =>
      anOrder([], {
        lines: [
          aLine(0, {
            quantity: 3,
            kept,
            keptNet: minor(BigInt(3000 * kept)),
            orderedNet: minor(9000n),
            keptTax: minor(BigInt(600 * kept)),
            orderedTax: minor(1800n),
            unitCost: minor(1000n),
          }),
        ],
        shipping: { net: minor(900n), tax: minor(180n) },
      })
    const withAll = aPlan([10], { basis: { tax: true, shipping: true } })
    expect(
      [3, 2, 0].map((kept) => earnings(line(kept), seller, withAll).s)
    ).toEqual([1188, 792, 0])
    const margin = aPlan([10], { basis: { of: "margin" } })
    expect(
      [3, 2, 0].map((kept) => earnings(line(kept), seller, margin).s)
    ).toEqual([600, 400, 0])
  })

  it("pays gift cards only when the plan counts them", () => {
    const order = anOrder([], { lines: [aLine(5000, { isGiftCard: true })] })
    expect(commissionsFor(order, seller, aPlan([10])).reason).toBe(
      "no_eligible_line"
    )
    const counting = aPlan([10], { basis: { gift_cards: true } })
    expect(earnings(order, seller, counting)).toEqual({ s: 500 })
  })

  it.each([
    [500_000, 500],
    [0, 0],
  ])(
    "leaves %i ppm of a reward when a discount code was used",
    (left, earned) => {
      const order = anOrder([10_000], { discountCodes: ["SALE"] })
      const plan = aPlan([10], { basis: { discounted_ppm: left } })
      expect(earnings(order, seller, plan)).toEqual({ s: earned })
      expect(earnings(anOrder([10_000]), seller, plan)).toEqual({ s: 1000 })
    }
  )
})

describe("rules", () => {
  const order = anOrder([10_000])
  const seller = sold(aChain(["s", "p"]))
  const plan = (rules: object[], changes: object = {}) =>
    aPlan([10, 5], { rules, ...changes })

  it("pay by the first that applies, and leave a level with no reward as it is", () => {
    const rules = [
      aRule({ id: "second", priority: 2, rewards: [percent(30)] }),
      aRule({ id: "first", priority: 1, rewards: [percent(20)] }),
    ]
    expect(earnings(order, seller, plan(rules))).toEqual({ s: 2000, p: 500 })
  })

  it("stack on what comes after them", () => {
    const rules = [
      aRule({ id: "extra", stacks: true, rewards: [percent(1), percent(2)] }),
      aRule({ id: "own", priority: 2, rewards: [percent(20)] }),
    ]
    expect(earnings(order, seller, plan(rules))).toEqual({ s: 2100, p: 700 })
  })

  it("give way to what was agreed with a distributor, while that lasts", () => {
    const overrides = [
      {
        ...aRule({
          until: "2026-01-02T00:00:00Z",
          priority: 9,
          rewards: [percent(40)],
        }),
        distributor_ids: ["s"],
      },
    ]
    const rules = [aRule({ rewards: [percent(20)] })]
    const agreed = plan(rules, { overrides })
    expect(earnings(order, seller, agreed)).toEqual({ s: 4000, p: 500 })
    const later = { ...order, placedAt: "2026-01-02T00:00:00.000Z" }
    expect(earnings(later, seller, agreed)).toEqual({ s: 2000, p: 500 })
  })

  it("earn nothing where they have no amount in the order's currency", () => {
    const reward = { type: "fixed_per_unit", amounts: { eur: "5" } }
    const rules = [aRule({ rewards: [reward] })]
    expect(earnings(order, seller, plan(rules))).toEqual({ s: 0, p: 500 })
  })

  it("pay a fixed amount for each unit kept, or once an order", () => {
    const three = (kept: number) =>
      anOrder([], {
        lines: [
          aLine(0, {
            quantity: 3,
            kept,
            keptNet: minor(BigInt(1000 * kept)),
            orderedNet: minor(3000n),
          }),
        ],
      })
    const fixed = (type: string) =>
      plan([aRule({ rewards: [{ type, amounts: { usd: "1.50" } }] })])
    const kept = (type: string) =>
      [3, 2, 0].map((units) => earnings(three(units), seller, fixed(type)).s)
    expect(kept("fixed_per_unit")).toEqual([450, 300, 0])
    expect(kept("fixed_per_order")).toEqual([150, 100, 0])
  })

  it("climb the bands of the seller's period volume", () => {
    const bands = {
      usd: [
        { from: "0", rate_ppm: 100_000 },
        { from: "1000", rate_ppm: 200_000 },
      ],
    }
    const climb = (method: string, volume: bigint) =>
      earnings(
        order,
        sold(aChain(["s"]), {
          history: { ...NO_HISTORY, sellerVolume: minor(volume) },
        }),
        plan([
          aRule({
            rewards: [{ type: "bands", by: "period_volume", method, bands }],
          }),
        ])
      ).s
    expect(climb("whole", 99_999n)).toBe(1000)
    expect(climb("whole", 100_000n)).toBe(2000)
    expect(climb("marginal", 95_000n)).toBe(500 + 1000)
  })
})

describe("caps", () => {
  const chain = aChain(["s", "p"])
  const seller = sold(chain)
  const capped = (caps: object) =>
    aPlan([10, 5], { caps: { total_ppm: 1_000_000, ...caps } })

  it("hold for what one beneficiary earns on a line or an order", () => {
    const order = anOrder([10_000, 30_000])
    expect(earnings(order, seller, capped({ line: { usd: "15" } }))).toEqual({
      s: 1000 + 1500,
      p: 500 + 1500,
    })
    expect(earnings(order, seller, capped({ order: { usd: "15" } }))).toEqual({
      s: 1500,
      p: 1500,
    })
  })

  it("hold over the orders of a customer and of a period", () => {
    const history = {
      ...NO_HISTORY,
      earned: {
        customer: { s: minor(4500n) },
        period: { p: minor(9900n) },
      },
    }
    const plan = capped({
      customer: { usd: "50" },
      period: { every: "month", amounts: { usd: "100" } },
    })
    expect(earnings(anOrder([10_000]), sold(chain, { history }), plan)).toEqual(
      { s: 500, p: 100 }
    )
  })

  it("cut all levels together from the deepest up", () => {
    const order = anOrder([10_000])
    expect(earnings(order, seller, capped({ total_ppm: 120_000 }))).toEqual({
      s: 1000,
      p: 200,
    })
  })

  it("leave the merchant its share of the margin", () => {
    const order = anOrder([], {
      lines: [aLine(10_000, { unitCost: minor(8000n) })],
    })
    const plan = capped({ margin_ppm: 600_000 })
    expect(earnings(order, seller, plan)).toEqual({ s: 1000, p: 200 })
  })
})

describe("a customer's time", () => {
  const nth = (pairOrder: number, pairSince: string | null, duration: object) =>
    commissionsFor(
      anOrder([10_000]),
      sold(aChain(["s"]), {
        history: { ...NO_HISTORY, pairOrder, pairSince },
      }),
      aPlan([10], { duration })
    ).reason

  it("ends after so many orders", () => {
    expect(nth(2, null, { orders: 2 })).toBeNull()
    expect(nth(3, null, { orders: 2 })).toBe("duration_over")
  })

  it("ends so many months after the first, to the day", () => {
    const duration = { months: 3 }
    expect(nth(2, "2025-10-01T00:00:00.001Z", duration)).toBeNull()
    expect(nth(2, "2025-10-01T00:00:00.000Z", duration)).toBe("duration_over")
  })
})

const amount = fc.integer({ min: 0, max: 5_000_000 })
const whole = fc.integer({ min: 0, max: 100 })
const nets = fc.array(amount, { minLength: 1, maxLength: 6 })

describe("laws of a plain plan", () => {
  it("gives parts that sum to the rounded whole", () => {
    fc.assert(
      fc.property(nets, whole, (lines, rate) => {
        const net = lines.reduce((total, line) => total + line, 0)
        const { commissions } = commissionsFor(
          anOrder(lines),
          sold(aChain(["s"])),
          aPlan([rate])
        )
        const exact = BigInt(net) * BigInt(rate)
        // The line caps of 100 % may only bind at a rate of 100 %, where they change nothing.
        expect(sum(commissions.map(({ amount }) => amount))).toBe(
          (exact + 50n) / 100n
        )
      }),
      { numRuns: 1_000 }
    )
  })

  it("grows with the basis", () => {
    fc.assert(
      fc.property(nets, amount, whole, (lines, more, rate) => {
        const [first = 0, ...rest] = lines
        const plan = aPlan([rate])
        const seller = sold(aChain(["s"]))
        const before = earnings(anOrder(lines), seller, plan)
        const after = earnings(anOrder([first + more, ...rest]), seller, plan)
        expect(after.s).toBeGreaterThanOrEqual(before.s ?? 0)
      }),
      { numRuns: 1_000 }
    )
  })

  it("changes no total by more than a cent when a line is split in two", () => {
    fc.assert(
      fc.property(nets, whole, (halves, rate) => {
        const attributed = sold(aChain(["s", "p"]))
        const plan = aPlan([rate, Math.floor((100 - rate) / 2)])
        const joined = anOrder(halves.map((half) => 2 * half))
        const split = anOrder(halves.flatMap((half) => [half, half]))
        const before = earnings(joined, attributed, plan)
        const after = earnings(split, attributed, plan)
        for (const name of ["s", "p"]) {
          const change = Math.abs((after[name] ?? 0) - (before[name] ?? 0))
          expect(change).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 1_000 }
    )
  })
})
