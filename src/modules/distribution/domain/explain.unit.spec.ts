import fc from "fast-check"
import {
  anyDocument,
  anyOrder,
  anySale,
} from "../../../../integration-tests/support/any-terms"
import {
  aChain,
  aLine,
  anOrder,
  aPlan,
  aRule,
  percent,
  sold,
} from "../../../../integration-tests/support/terms"
import { commissionsFor } from "./commission"
import { explainOrder, type OrderExplanation } from "./explain"
import { minor } from "./money"
import type { OrderSnapshot } from "./order"
import { compilePlan } from "./plan/compile"
import type { PlanDocument } from "./plan/document"

const RUNS = { numRuns: 500 }
const compile = (terms: PlanDocument) => compilePlan(terms, { digits: () => 2 })

describe("why an order earns what it earns", () => {
  const chain = aChain(["seller", "parent", "grandparent"], {
    parent: { status: "suspended" },
  })

  it("says of each member what it earns, or why it does not", () => {
    const { members } = explainOrder(
      anOrder([10_000]),
      sold(chain),
      aPlan([10, 5])
    )
    expect(
      members.map(({ paidLevel, amount, reason }) => [
        paidLevel,
        amount,
        reason,
      ])
    ).toEqual([
      [0, 1000n, null],
      [null, 0n, "not_active"],
      [null, 0n, "beyond_depth"],
    ])
  })

  it("says of each line why it earns nothing", () => {
    const order = anOrder([], {
      lines: [
        aLine(100, { id: "sold" }),
        aLine(0, { id: "returned" }),
        aLine(100, { id: "card", isGiftCard: true }),
        aLine(100, { id: "out", productId: "never" }),
      ],
    })
    const plan = aPlan([10], { excluded: { product_ids: ["never"] } })
    const { lines } = explainOrder(order, sold(chain), plan)
    expect(lines.map(({ base, reason }) => [base.line.id, reason])).toEqual([
      ["sold", null],
      ["returned", "nothing_kept"],
      ["card", "gift_card"],
      ["out", "excluded"],
    ])
  })

  it("says of every rule what became of it", () => {
    const inGroup = { type: "customer_group", is: "one_of", ids: ["vip"] }
    const plan = aPlan([10], {
      rules: [
        { id: "old", until: "2020-01-01T00:00:00Z" },
        { id: "vip", conditions: [inGroup] },
        { id: "uplines", rewards: [null, percent(1)] },
        { id: "extra", stacks: true, rewards: [percent(2)] },
        { id: "wins" },
        { id: "late" },
      ].map((rule, index) =>
        aRule({ rewards: [percent(5)], priority: index + 1, ...rule })
      ),
    })
    const { lines } = explainOrder(anOrder([10_000]), sold(chain), plan)
    const [first] = lines[0]!.considered
    expect(
      first!.rules.map(({ key, outcome, by, failed }) => [
        key,
        outcome,
        by?.id ?? failed?.type ?? null,
      ])
    ).toEqual([
      ["rule:old", "out_of_date", null],
      ["rule:vip", "not_matched", "customer_group"],
      ["rule:uplines", "no_reward_here", null],
      ["rule:extra", "stacked", null],
      ["rule:wins", "won", null],
      ["rule:late", "outranked", "wins"],
      ["rate:tier:0", "outranked", "wins"],
    ])
  })

  it("names the cap when it took everything of one member", () => {
    const plan = aPlan([50, 10], { caps: { total_ppm: 500_000 } })
    const { members } = explainOrder(
      anOrder([10_000]),
      sold(aChain(["seller", "parent"])),
      plan
    )
    expect(members[1]).toMatchObject({ amount: 0n, reason: "capped" })
  })

  it("lists fifty at most of the rules that do not apply", () => {
    const rules = Array.from({ length: 80 }, (_, index) =>
      aRule({
        id: `r${index}`,
        rewards: [percent(1)],
        conditions: [{ type: "product", is: "one_of", ids: [`p${index}`] }],
      })
    )
    const { lines } = explainOrder(
      anOrder([10_000]),
      sold(chain),
      aPlan([10], { rules })
    )
    expect(lines[0]!.considered[0]!.rules).toHaveLength(51)
  })
})

describe("an explanation", () => {
  it("holds the very commissions, and every one of them paid by a rule that won", () => {
    fc.assert(
      fc.property(anyDocument, anyOrder, anySale, (terms, order, sale) => {
        const plan = compile(terms)
        const explained = explainOrder(order, sale, plan)
        const { commissions, reason } = commissionsFor(order, sale, plan)
        expect(explained.reason).toBe(reason)
        expect(placesOf(explained)).toEqual(
          commissions.map(({ lineId, distributorId, rule }) =>
            [lineId, distributorId, rule].join(" ")
          )
        )
        const paying = new Set(payingIn(explained))
        expect(placesOf(explained).filter((one) => !paying.has(one))).toEqual(
          []
        )
        for (const { amount, reason } of explained.members) {
          expect(amount > 0n).toBe(reason === null)
        }
      }),
      RUNS
    )
  })

  it("names nothing as winning that does not pay, where nothing cuts it away", () => {
    fc.assert(
      fc.property(anyDocument, anyOrder, anySale, (drawn, order, sale) => {
        const plan = compile(uncut(drawn))
        const explained = explainOrder(large(order), sale, plan)
        expect(payingIn(explained).sort()).toEqual(placesOf(explained).sort())
      }),
      RUNS
    )
  })
})

function placesOf({ commissions }: OrderExplanation): string[] {
  return commissions.map(({ lineId, distributorId, rule }) =>
    [lineId, distributorId, rule].join(" ")
  )
}

function payingIn({ lines }: OrderExplanation): string[] {
  return lines.flatMap(({ base, considered }) =>
    considered.flatMap(({ beneficiary, rules }) =>
      rules
        .filter(({ outcome }) => outcome === "won" || outcome === "stacked")
        .map(({ key }) =>
          [base.line.id, beneficiary.distributorId, key].join(" ")
        )
    )
  )
}

/** Every reward a percentage that shows on a large order, and no cap that bites. */
function uncut(terms: PlanDocument): PlanDocument {
  const reward = { type: "percent", rate_ppm: 10_000, of: "basis" }
  const paying = <T extends { rewards: unknown[] }>(rule: T): T => ({
    ...rule,
    rewards: rule.rewards.map((one) => (one === null ? null : reward)),
  })
  return {
    ...terms,
    mode: terms.mode === "differential" ? "multi_level" : terms.mode,
    rates_ppm: Object.fromEntries(
      Object.entries(terms.rates_ppm).map(([id, rates]) => [
        id,
        rates.map((rate) => (rate > 0 ? 10_000 : 0)),
      ])
    ),
    upline_of: "basis",
    rules: terms.rules.map(paying),
    overrides: terms.overrides.map(paying),
    basis: { ...terms.basis, of: "net_sales", discounted_ppm: 1_000_000 },
    refund_without_return: "ignore",
    caps: {
      total_ppm: 1_000_000,
      margin_ppm: null,
      line: {},
      order: {},
      customer: {},
      period: null,
    },
  }
}

function large(order: OrderSnapshot): OrderSnapshot {
  return {
    ...order,
    lines: order.lines.map((line) =>
      line.kept > 0 ? { ...line, keptNet: minor(1_000_000n) } : line
    ),
  }
}
