import { newReward, rewardBody } from "./typed-reward"

const reward = (changes: object) =>
  rewardBody({ ...newReward(), ...changes }, "eur")

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
    expect(reward({ kind: "promotion", amount: "10", validDays: "7" })).toEqual(
      {
        kind: "promotion",
        promotion: { type: "percentage", percent: 10, valid_days: 7 },
      }
    )
  })
})
