import { costAmount, costMistake, marginPercent } from "./cost"

describe("a cost as a merchant types it", () => {
  it.each([
    ["12.5", 2, "12.5"],
    [" 12,50 ", 2, "12.50"],
    ["900", 0, "900"],
    ["1.234", 3, "1.234"],
    ["  ", 2, null],
  ])("%p is taken", (typed, digits, amount) => {
    expect(costMistake(typed, digits)).toBeNull()
    expect(costAmount(typed)).toBe(amount)
  })

  it.each([
    ["12.345", 2, "decimals"],
    ["9.5", 0, "decimals"],
    ["-1", 2, "notAmount"],
    ["1.000,50", 2, "notAmount"],
    ["€5", 2, "notAmount"],
    ["12.", 2, "notAmount"],
  ])("%p with %i decimals is refused: %s", (typed, digits, mistake) => {
    expect(costMistake(typed, digits)).toBe(mistake)
  })
})

describe("the margin", () => {
  it.each([
    [20, "5", "75"],
    [19.99, "7.25", "63.7"],
    [10, "12.5", "-25"],
    [10, "0", "100"],
    [10, null, null],
    [undefined, "5", null],
    [0, "5", null],
  ])("of a price of %p at a cost of %p is %p", (price, cost, margin) => {
    expect(marginPercent(price, cost)).toBe(margin)
  })
})
