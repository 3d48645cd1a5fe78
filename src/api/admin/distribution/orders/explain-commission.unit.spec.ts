import type { CommissionTrace } from "../../../../modules/distribution/domain/commission"
import { explainCommission } from "./explain-commission"

const trace = {
  keptNet: "10000",
  goodwillCut: "0",
  basis: "10000",
  ratePpm: 125_000,
  rule: "rate:tier_gold:1",
  level: 1,
  chainLevel: 1,
  tierId: "tier_gold",
  orderBasis: "10000",
  orderAmount: "1250",
  capCut: "0",
} as CommissionTrace

const explain = (changes: Partial<CommissionTrace>, amount = 1250n) =>
  explainCommission({
    trace: { ...trace, ...changes },
    amount,
    tierName: "Gold",
    currency: "eur",
    digits: 2,
  })

describe("the explanation of a commission", () => {
  it("says the rate, the basis and what comes of it", () => {
    expect(explain({})).toEqual({
      en: "Tier Gold earns 12.5 % at level 1: of this line's net sales of 100.00 EUR that is 12.50 EUR.",
      zhCN: "等级“Gold”在第 1 层的佣金率为 12.5 %：本行净销售额 100.00 EUR，佣金 12.50 EUR。",
    })
  })

  it("says that a line has its share of the whole order's", () => {
    expect(explain({ orderBasis: "30000", orderAmount: "3750" }).en).toBe(
      "Tier Gold earns 12.5 % at level 1: of this line's net sales of 100.00 EUR, its share of 37.50 EUR on the order's 300.00 EUR."
    )
  })

  it("adds what was refunded, capped, moved up and taken back", () => {
    const { en } = explain(
      { goodwillCut: "500", capCut: "250", chainLevel: 3 },
      0n
    )
    expect(en).toContain(
      "5.00 EUR refunded without a return came off the 100.00 EUR the customer keeps."
    )
    expect(en).toContain("The plan's cap took off 2.50 EUR.")
    expect(en).toContain("It stands at level 3 of the tree")
    expect(en).toMatch(/It was taken back: nothing of it stands\.$/)
  })
})
