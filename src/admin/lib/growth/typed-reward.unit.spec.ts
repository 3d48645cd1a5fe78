import { newReward, rewardBody } from "./typed-reward"

const reward = (changes: object) =>
  rewardBody({ ...newReward("eur"), ...changes })

describe("a reward that was typed", () => {
  it("is what the API takes, by its kind", () => {
    expect(reward({ amount: "12,5" })).toEqual({
      kind: "money",
      amount: 12.5,
      currency_code: "eur",
    })
    expect(reward({ kind: "points", amount: "50" })).toEqual({
      kind: "points",
      points: 50,
    })
    expect(reward({ kind: "share", amount: "3.3333" })).toEqual({
      kind: "share",
      rate_ppm: 33_333,
    })
    expect(reward({ kind: "prize", prizeId: "prz_1" })).toEqual({
      kind: "prize",
      prize_id: "prz_1",
    })
  })

  it("is a promotion code by percent or by an amount", () => {
    const code = { kind: "promotion", amount: "10", validDays: "7" }
    expect(reward(code)).toEqual({
      kind: "promotion",
      promotion: { type: "percentage", percent: 10, valid_days: 7 },
    })
    expect(reward({ ...code, off: "fixed", currency: "usd" })).toEqual({
      kind: "promotion",
      promotion: {
        type: "fixed",
        amount: 10,
        currency_code: "usd",
        valid_days: 7,
      },
    })
  })
})
