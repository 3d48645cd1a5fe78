import { z } from "@medusajs/framework/zod"
import {
  aChain,
  anOrder,
  earnings,
  sold,
} from "../../../integration-tests/support/terms"
import { compilePlan } from "./domain/plan/compile"
import { planDocumentSchema } from "./domain/plan/document"
import { parseOptions, vocabularyFrom } from "./options"

const weekday = {
  code: "weekday",
  labels: { en: "Weekday", zhCN: "星期" },
  about: "order",
  args: z.strictObject({ day: z.number().int().min(0).max(6) }),
  check:
    ({ day }: { day: number }) =>
    ({ order }: { order: { placedAt: string } }) =>
      new Date(order.placedAt).getUTCDay() === day,
  covers: (outer: { day: number }, inner: { day: number }) =>
    outer.day === inner.day,
  excludes: (a: { day: number }, b: { day: number }) => a.day !== b.day,
}

describe("a condition of the store's own", () => {
  const vocabulary = vocabularyFrom(parseOptions({ conditions: [weekday] }))

  it("is part of what rules are made of", () => {
    const terms = planDocumentSchema(vocabulary).parse({
      rules: [
        {
          id: "thursdays",
          name: "Thursdays",
          priority: 1,
          conditions: [{ type: "weekday", day: 4 }],
          rewards: [{ type: "percent", rate_ppm: 200_000 }],
        },
      ],
    })
    const plan = compilePlan(terms, { digits: () => 2, vocabulary })
    const on = (placedAt: string) =>
      earnings(anOrder([10_000], { placedAt }), sold(aChain(["s"])), plan).s
    expect(on("2026-01-01T00:00:00.000Z")).toBe(2000)
    expect(on("2026-01-02T00:00:00.000Z")).toBe(0)
  })

  it("cannot take the name of one that is there", () => {
    const taken = { ...weekday, code: "product" }
    expect(() => vocabularyFrom(parseOptions({ conditions: [taken] }))).toThrow(
      "two kinds with the code product"
    )
  })

  it("that is none stops the boot with the option's name", () => {
    expect(() => parseOptions({ conditions: ["weekday"] })).toThrow(
      "the option conditions.0 is not right"
    )
  })
})

describe("the notifications", () => {
  it("go by e-mail, and to no merchant, unless the store says otherwise", () => {
    expect(parseOptions({}).notifications).toEqual({ channel: "email" })
    const notifications = { merchantEmail: "team@shop.example" }
    expect(parseOptions({ notifications }).notifications).toEqual({
      channel: "email",
      merchantEmail: "team@shop.example",
    })
  })

  it("stop the boot with what is wrong", () => {
    const notifications = { merchantEmail: "team" }
    expect(() => parseOptions({ notifications })).toThrow(
      "the option notifications.merchantEmail is not right. Give an e-mail address"
    )
  })
})

describe("a name that is no option", () => {
  it.each([
    [
      { storefrontURL: "https://shop.example" },
      'the options are not right. There is no "storefrontURL"; did you mean "storefrontUrl"?',
    ],
    [
      { providers: [] },
      'There is no "providers"; there is "storefrontUrl", "allowedOrigins"',
    ],
    [
      { condition: [], reward: [] },
      'There is no "condition"; did you mean "conditions"? There is no "reward"; did you mean "rewards"?',
    ],
    [
      { notifications: { merchantMail: "team@shop.example" } },
      'the option notifications is not right. There is no "merchantMail"; did you mean "merchantEmail"?',
    ],
    [
      { payoutProviders: [{ resolve: "./pigeon", option: {} }] },
      'the option payoutProviders.0 is not right. There is no "option"; did you mean "options"?',
    ],
  ])("stops the boot: %j", (options, words) => {
    expect(() => parseOptions(options)).toThrow(words)
  })

  it("is none of those that Medusa hands to every module", () => {
    const options = parseOptions({
      database: { clientUrl: "postgres://localhost/store" },
      [Symbol.for("isSharedConnection")]: true,
    } as Record<string, unknown>)
    expect(options).toEqual(parseOptions({}))
  })
})

describe("a font that is not there", () => {
  it("stops the boot, and not a statement", () => {
    expect(() => parseOptions({ documentFonts: ["./none.ttf"] })).toThrow(
      "There is no such file"
    )
  })
})
