import {
  aLine,
  aPlan,
  aRule,
  percent,
} from "../../../../../integration-tests/support/terms"
import { rulesTouching } from "./touching"

const on = (type: string, ...ids: string[]) => ({ type, is: "one_of", ids })

describe("the rules that touch a product", () => {
  const plan = aPlan([10], {
    rules: [
      { id: "lamps", conditions: [on("category", "lamps")] },
      { id: "red", conditions: [on("variant", "red"), on("currency", "usd")] },
      { id: "many", conditions: [{ type: "quantity", from: 10 }] },
      { id: "chairs", conditions: [on("product", "chair")] },
      { id: "others", conditions: [{ ...on("tag", "sale"), is: "none_of" }] },
    ].map((rule, index) =>
      aRule({ rewards: [percent(1)], priority: index + 1, ...rule })
    ),
  })

  const touching = (...variants: string[]) =>
    rulesTouching(
      plan,
      variants.map((variantId) =>
        aLine(1, { variantId, productId: "lamp", categoryIds: ["lamps"] })
      )
    ).map(({ rule, touches }) => [rule.id, touches.map(({ type }) => type)])

  it("are those that it, or one of its variants, meets", () => {
    expect(touching("green", "red")).toEqual([
      ["lamps", ["category"]],
      ["red", ["variant"]],
      ["many", []],
      ["others", ["tag"]],
    ])
  })

  it("are not those of another variant", () => {
    expect(touching("green").map(([id]) => id)).toEqual([
      "lamps",
      "many",
      "others",
    ])
  })
})
