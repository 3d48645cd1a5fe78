import {
  createMedusaContainer,
  ModuleProvider,
} from "@medusajs/framework/utils"
import { join } from "node:path"
import {
  AbstractPayoutProvider,
  type CheckedMethod,
  type PayoutOutcome,
} from "../payout/provider"
import type { PayoutProviders } from "../payout/providers"
import payoutProvidersLoader from "./payout-providers"

class Pigeon extends AbstractPayoutProvider {
  static override identifier = "pigeon"

  readonly methodKinds = []

  constructor(
    _container: unknown,
    readonly options: Record<string, unknown>
  ) {
    super()
  }

  checkMethod(): CheckedMethod {
    return { details: {}, hint: "" }
  }

  async send(): Promise<PayoutOutcome> {
    return { status: "sent", reference: null }
  }
}

class Half {
  static identifier = "half"
  readonly methodKinds = []
}

const listed = (provider: unknown) =>
  ModuleProvider("distribution", { services: [provider as never] })

async function load(...payoutProviders: object[]): Promise<PayoutProviders> {
  const container = createMedusaContainer()
  await payoutProvidersLoader({
    container,
    options: { payoutProviders },
  } as never)
  return container.resolve<PayoutProviders>("payoutProviders")
}

const STRIPE = join(__dirname, "../../../providers/payout-stripe-connect")

describe("payout providers of the options", () => {
  it("stand beside those that are built in, under their id or identifier", async () => {
    const providers = await load(
      { resolve: listed(Pigeon), options: { loft: 1 } },
      { resolve: listed(Pigeon), id: "pigeon-two", options: { loft: 2 } }
    )
    expect(providers.payoutProviders().map(({ id }) => id)).toEqual([
      "manual",
      "store-credit",
      "pigeon",
      "pigeon-two",
    ])
    expect(providers.payoutProvider("pigeon-two")).toMatchObject({
      options: { loft: 2 },
    })
  })

  it.each<[string, object[], string]>([
    [
      "two are of one name",
      [{ resolve: listed(Pigeon) }, { resolve: listed(Pigeon) }],
      "There are two payout providers pigeon; give one of them another id",
    ],
    [
      "one takes the name of a built-in one",
      [{ resolve: listed(Pigeon), id: "manual" }],
      "There are two payout providers manual",
    ],
    [
      "one is not there",
      [{ resolve: "no-such-package" }],
      "the payout provider no-such-package cannot be loaded. Cannot find module",
    ],
    [
      "one lacks a setting of its own",
      [{ resolve: STRIPE, options: { apiKey: "sk_live_secret" } }],
      "payout-stripe-connect cannot be loaded. Its option webhookSecret is missing or wrong",
    ],
    [
      "one is only half of one",
      [{ resolve: listed(Half) }],
      "It has no checkMethod; extend AbstractPayoutProvider",
    ],
    [
      "one has no name",
      [{ resolve: listed(class {}) }],
      "Its class has no static identifier",
    ],
    ["one is no module provider", [{ resolve: {} }], "cannot be loaded"],
    ["one is nothing at all", [{ id: "x" }], "the option payoutProviders.0"],
    [
      "one has an id that no address can hold",
      [{ resolve: listed(Pigeon), id: "A/B" }],
      "An id is small letters and digits",
    ],
  ])("stop the boot when %s", async (_, options, words) => {
    await expect(load(...options)).rejects.toThrow(words)
  })
})
