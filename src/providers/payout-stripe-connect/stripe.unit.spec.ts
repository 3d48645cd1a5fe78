import { StripeStandIn } from "../../../integration-tests/support/stripe-stand-in"
import type { PayoutToSend } from "../../modules/distribution/payout/provider"
import { stripeAmount } from "./amount"
import StripeConnectPayoutProvider from "./provider"

const SECRET = "whsec_test"
const KEY = "sk_test_1"

let stripe: StripeStandIn
let provider: StripeConnectPayoutProvider

const providerWith = (options: Record<string, unknown> = {}) =>
  new StripeConnectPayoutProvider(
    {},
    {
      apiKey: KEY,
      webhookSecret: SECRET,
      apiUrl: stripe.url,
      timeoutMs: 300,
      ...options,
    }
  )

beforeEach(async () => {
  stripe = await StripeStandIn.start({ apiKey: KEY, webhookSecret: SECRET })
  provider = providerWith()
})

afterEach(() => stripe.stop())

const payout = (change: Partial<PayoutToSend> = {}): PayoutToSend => ({
  id: "pay_1",
  idempotencyKey: "pay_1:1",
  amount: "120.50",
  amountMinor: 12_050n,
  currency: "eur",
  statementNumber: "7",
  distributor: {
    id: "dist_1",
    code: "ANN-1",
    customerId: "cus_1",
    name: "Ann",
  },
  method: {
    id: "pm_1",
    kind: "provider_account",
    details: { account: "acct_1032D82eZvKYlo2C" },
  },
  ...change,
})

describe("a payout by Stripe", () => {
  it("is a transfer to the connected account, paid once it is made", async () => {
    const outcome = await provider.send(payout())
    expect(outcome).toEqual({
      status: "paid",
      reference: stripe.transfers[0]!.id,
    })
    expect(stripe.transfers).toMatchObject([
      {
        amount: 12_050,
        currency: "eur",
        destination: "acct_1032D82eZvKYlo2C",
        transfer_group: "pay_1",
        metadata: { payout_id: "pay_1", idempotency_key: "pay_1:1" },
      },
    ])
  })

  it("moves money once, however often it is sent", async () => {
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map(() => provider.send(payout()))
    )
    expect(
      new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size
    ).toBe(1)
    expect(stripe.transfers).toHaveLength(1)
  })

  it("that was made though no answer came is found by the next try", async () => {
    stripe.next({ does: "act and say nothing" })
    await expect(provider.send(payout())).rejects.toThrow()
    expect(await provider.send(payout())).toEqual({
      status: "paid",
      reference: stripe.transfers[0]!.id,
    })
    expect(stripe.transfers).toHaveLength(1)
  })

  it("is found even after Stripe has forgotten the idempotency key", async () => {
    stripe.next({ does: "act and say nothing" })
    await expect(provider.send(payout())).rejects.toThrow()
    stripe.forgetIdempotencyKeys()
    expect((await provider.send(payout())).status).toBe("paid")
    expect(stripe.transfers).toHaveLength(1)
  })

  it("is moved anew by a new attempt after a definite no", async () => {
    stripe.next({
      does: "refuse",
      status: 400,
      type: "invalid_request_error",
      message: "You have insufficient funds in your Stripe account.",
    })
    expect(await provider.send(payout())).toEqual({
      status: "failed",
      reason: "You have insufficient funds in your Stripe account.",
    })
    const again = payout({ idempotencyKey: "pay_1:2" })
    expect((await provider.send(again)).status).toBe("paid")
    expect(stripe.transfers).toHaveLength(1)
  })

  it.each([
    [402, "card_error"],
    [404, "invalid_request_error"],
  ])("has failed for certain with %i %s", async (status, type) => {
    stripe.next({ does: "refuse", status, type, message: "No" })
    expect(await provider.send(payout())).toEqual({
      status: "failed",
      reason: "No",
    })
  })

  it.each([
    [409, "invalid_request_error"],
    [429, "invalid_request_error"],
    [400, "idempotency_error"],
    [500, "api_error"],
    [503, "api_error"],
  ])("has an unknown fate with %i %s", async (status, type) => {
    stripe.next({ does: "refuse", status, type, message: "Later" })
    await expect(provider.send(payout())).rejects.toThrow(
      `Stripe answered with ${status}: Later`
    )
  })

  it("has an unknown fate while the key is not accepted, or nobody answers", async () => {
    await expect(
      providerWith({ apiKey: "sk_old" }).send(payout())
    ).rejects.toThrow("Invalid API Key")
    await expect(
      providerWith({ apiUrl: "http://127.0.0.1:1" }).send(payout())
    ).rejects.toThrow()
  })

  it("is refused in a currency's digits that Stripe does not pay", async () => {
    const fine = payout({ amount: "1.234", currency: "kwd" })
    expect(await provider.send(fine)).toEqual({
      status: "failed",
      reason: "Stripe pays KWD with at most 2 decimals, so it cannot pay 1.234",
    })
    expect(stripe.transfers).toEqual([])
  })
})

describe("an amount", () => {
  it.each([
    ["120.50", "eur", "12050"],
    ["0.01", "usd", "1"],
    ["120", "eur", "12000"],
    ["9000", "jpy", "9000"],
    ["9000.00", "jpy", "9000"],
    ["1.230", "kwd", "1230"],
    ["12", "isk", "1200"],
    ["90071992547409.93", "eur", "9007199254740993"],
  ])("of %s %s is %s to Stripe", (major, currency, amount) => {
    expect(stripeAmount(major, currency)).toEqual({ amount, refusal: null })
  })

  it.each([
    ["1.234", "kwd", "at most 2 decimals"],
    ["9.5", "jpy", "no decimals"],
    ["9.50", "isk", "no decimals"],
    ["1.005", "eur", "at most 2 decimals"],
    ["-1.00", "eur", "is not an amount"],
    ["", "eur", "is not an amount"],
  ])("of %s %s is refused", (major, currency, words) => {
    expect(stripeAmount(major, currency).refusal).toContain(words)
  })
})

describe("Stripe's webhook", () => {
  const transfer = {
    id: "tr_1",
    object: "transfer",
    reversed: false,
    metadata: { payout_id: "pay_1" },
  }

  const read = (
    type: string,
    object: object = transfer,
    change: { secondsAgo?: number; body?: string; header?: string } = {}
  ) => {
    const signed = stripe.signedEvent(type, object, change.secondsAgo)
    return provider.readWebhook({
      rawBody: Buffer.from(change.body ?? signed.body),
      headers: {
        "stripe-signature": change.header ?? signed.headers["stripe-signature"],
      },
    })
  }

  it("tells that a transfer was made, and that all of it came back", async () => {
    expect(await read("transfer.created")).toEqual([
      {
        payoutId: "pay_1",
        reference: "tr_1",
        outcome: { status: "paid", reference: "tr_1" },
      },
    ])
    expect(
      await read("transfer.reversed", { ...transfer, reversed: true })
    ).toMatchObject([{ payoutId: "pay_1", outcome: { status: "returned" } }])
  })

  it.each([
    ["transfer.reversed", transfer],
    ["transfer.created", { ...transfer, metadata: {} }],
    ["payout.failed", { id: "po_1", object: "payout", metadata: {} }],
    ["account.updated", { id: "acct_1", object: "account" }],
  ])("has nothing to tell of %s like this", async (type, object) => {
    expect(await read(type, object)).toEqual([])
  })

  it("is heard while one secret is exchanged for another", async () => {
    const { body, headers } = stripe.signedEvent("transfer.created", transfer)
    const own = headers["stripe-signature"]!.split(",")
    const both = [own[0], `v1=${"0".repeat(64)}`, own[1]].join(",")
    expect(
      await provider.readWebhook({
        rawBody: Buffer.from(body),
        headers: { "stripe-signature": both },
      })
    ).toHaveLength(1)
  })

  it.each([
    ["of another body", { body: "{}" }],
    ["without a signature", { header: "" }],
    ["with half a signature", { header: "t=1,v1=00" }],
    ["with only the earlier scheme", { header: "t=1,v0=00" }],
  ])("is refused %s", async (_, change) => {
    await expect(read("transfer.created", transfer, change)).rejects.toThrow(
      "its signature is not right"
    )
  })

  it.each([301, -301])("is refused when it is %i seconds old", async (age) => {
    await expect(
      read("transfer.created", transfer, { secondsAgo: age })
    ).rejects.toThrow("too old")
  })

  it("is refused when its time was changed", async () => {
    const signed = stripe.signedEvent("transfer.created", transfer, 1_000)
    const now = Math.floor(Date.now() / 1000)
    const header = signed.headers["stripe-signature"]!.replace(
      /t=\d+/,
      `t=${now}`
    )
    await expect(
      provider.readWebhook({
        rawBody: Buffer.from(signed.body),
        headers: { "stripe-signature": header },
      })
    ).rejects.toThrow("its signature is not right")
  })
})

describe("its options", () => {
  it("are named when they are missing, and never shown", () => {
    expect(() => StripeConnectPayoutProvider.validateOptions({})).toThrow(
      "option apiKey is missing or wrong"
    )
    expect(() =>
      StripeConnectPayoutProvider.validateOptions({
        apiKey: "sk_live_secret",
        webhookSecret: 1,
      })
    ).toThrow(/^Its option webhookSecret is missing or wrong$/)
  })

  it("are named when they are misspelt", () => {
    expect(() =>
      StripeConnectPayoutProvider.validateOptions({
        apiKey: "sk_live_secret",
        webhook_secret: "whsec_secret",
      })
    ).toThrow(
      /^Its options are not right\. There is no "webhook_secret"; did you mean "webhookSecret"\?$/
    )
  })
})

it("knows an account by its form, and shows its end", () => {
  const check = (account: string) =>
    provider.checkMethod("provider_account", { account })
  expect(check("acct_1032D82eZvKYlo2C").hint).toBe("Stripe •••• lo2C")
  expect(() => check("1032D82eZvKYlo2C")).toThrow('starts with "acct_"')
})
