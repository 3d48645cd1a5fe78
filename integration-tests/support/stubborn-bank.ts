import type { MedusaContainer } from "@medusajs/framework/types"
import {
  AbstractPayoutProvider,
  type CheckedMethod,
  type MethodKind,
  type PayoutOutcome,
  type PayoutToSend,
  type WebhookNews,
  type WebhookRequest,
} from "../../src/modules/distribution/payout/provider"
import { distributionOf } from "./network"

/** What the bank does with the next payout; it books one idempotency key once, whatever it does. */
export type Behaviour =
  /** Books it, and the connection breaks before the answer. */
  | "acts and times out"
  /** Answers, and its webhook says the same twice more. */
  | "answers thrice"
  /** Its webhook comes before its answer. */
  | "news first"
  /** Books nothing and says why. */
  | "refuses"

const account: MethodKind = {
  kind: "account",
  labels: { en: "Account", zhCN: "账户" },
  fields: [
    {
      name: "number",
      labels: { en: "Number", zhCN: "号码" },
      isRequired: true,
      isSecret: true,
    },
  ],
}

/** A payment provider as bad as they come, that nevertheless pays no idempotency key twice. */
export class StubbornBank extends AbstractPayoutProvider {
  static override identifier = "stubborn-bank"

  readonly methodKinds = [account]
  /** What it paid, by idempotency key, in major units. */
  readonly booked = new Map<string, string>()
  readonly behaviours: Behaviour[] = []
  handedOver = 0

  /** `tell` sends its webhook. */
  constructor(private readonly tell: (news: WebhookNews[]) => Promise<void>) {
    super()
  }

  /** Puts it among the providers of a running store, until mocks are restored. */
  static open(
    container: MedusaContainer,
    tell: (news: WebhookNews[]) => Promise<void>
  ): StubbornBank {
    const bank = new StubbornBank(tell)
    const providers = distributionOf(container)["providers"]
    const others = providers.payoutProvider
    jest
      .spyOn(providers, "payoutProvider")
      .mockImplementation((id) =>
        id === StubbornBank.identifier ? bank : others(id)
      )
    return bank
  }

  checkMethod(_kind: string, details: Record<string, string>): CheckedMethod {
    return { details, hint: "•••• 1" }
  }

  async send({
    id,
    idempotencyKey,
    amount,
  }: PayoutToSend): Promise<PayoutOutcome> {
    this.handedOver += 1
    const behaviour = this.behaviours.shift()
    if (behaviour === "refuses") {
      return { status: "failed", reason: "The account is closed" }
    }
    this.booked.set(idempotencyKey, amount)
    const reference = `booking-${idempotencyKey}`
    const outcome: PayoutOutcome = { status: "paid", reference }
    const news = [{ payoutId: id, reference, outcome }]
    if (behaviour === "acts and times out") {
      throw new Error("The bank did not answer in time")
    }
    if (behaviour === "news first") {
      await this.tell(news)
    }
    if (behaviour === "answers thrice") {
      await this.tell([...news, ...news])
    }
    return outcome
  }

  override async readWebhook({
    rawBody,
  }: WebhookRequest): Promise<WebhookNews[]> {
    return JSON.parse(rawBody.toString("utf8")) as WebhookNews[]
  }
}
