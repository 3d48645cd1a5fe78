import { parseCosts, type TypedCost } from "./parse-costs"

const digits = new Map([
  ["eur", 2],
  ["jpy", 0],
])

const cost = (typed: Partial<TypedCost>): TypedCost => ({
  variant_id: "v",
  currency_code: "eur",
  amount: "1",
  ...typed,
})

const refusals = (...typed: TypedCost[]) => parseCosts(typed, digits).refused

describe("costs as somebody gives them", () => {
  it("are taken in minor units of their currency, in any case of its code", () => {
    const typed = [
      cost({ amount: "1.5" }),
      cost({ currency_code: " JPY ", amount: 150 }),
      cost({ variant_id: "w", amount: null }),
    ]
    expect(parseCosts(typed, digits)).toEqual({
      costs: [
        { variantId: "v", currency: "eur", amount: 150n },
        { variantId: "v", currency: "jpy", amount: 150n },
        { variantId: "w", currency: "eur", amount: null },
      ],
      refused: [],
    })
  })

  it("are refused by their place, each for its own reason", () => {
    expect(
      refusals(
        cost({}),
        cost({ variant_id: "w", amount: "1.234" }),
        cost({ currency_code: "EUR", amount: null }),
        cost({ currency_code: "__proto__" })
      )
    ).toEqual([
      {
        index: 1,
        refusal: {
          code: "too_many_decimals",
          amount: "1.234",
          currency: "eur",
          digits: 2,
        },
      },
      { index: 2, refusal: { code: "repeated", currency: "eur" } },
      {
        index: 3,
        refusal: { code: "unknown_currency", currency: "__proto__" },
      },
    ])
  })
})
