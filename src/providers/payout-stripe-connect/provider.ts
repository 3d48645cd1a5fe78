import { invalid } from "../../modules/distribution/errors"
import { masked } from "../../modules/distribution/payout/mask"
import {
  AbstractPayoutProvider,
  type CheckedMethod,
  type MethodKind,
  type PayoutOutcome,
  type PayoutToSend,
  type WebhookNews,
  type WebhookRequest,
} from "../../modules/distribution/payout/provider"
import { stripeAmount } from "./amount"
import { type NewTransfer, StripeClient, StripeRefusal } from "./client"
import { newsOf } from "./news"
import { type StripeOptions, stripeOptions } from "./options"
import { verifySignature } from "./signature"

/** Transfers to accounts that are connected to the merchant's Stripe account. */
export default class StripeConnectPayoutProvider extends AbstractPayoutProvider {
  static override identifier = "stripe-connect"

  static validateOptions(options: Record<string, unknown>): void {
    stripeOptions(options)
  }

  readonly methodKinds: readonly MethodKind[] = [
    {
      kind: "provider_account",
      labels: { en: "Stripe account", zhCN: "Stripe 账户" },
      fields: [
        {
          name: "account",
          labels: { en: "Account id (acct_…)", zhCN: "账户 ID（acct_…）" },
          isRequired: true,
          isSecret: true,
        },
      ],
    },
  ]

  private readonly options: StripeOptions
  private readonly client: StripeClient

  constructor(_container: unknown, options: Record<string, unknown>) {
    super()
    this.options = stripeOptions(options)
    this.client = new StripeClient(this.options)
  }

  checkMethod(
    _kind: string,
    { account = "" }: Record<string, string>
  ): CheckedMethod {
    if (!/^acct_[A-Za-z0-9]{8,64}$/.test(account)) {
      throw invalid(
        'A Stripe account id starts with "acct_", such as acct_1032D82eZvKYlo2C; it stands in the account\'s settings'
      )
    }
    return { details: { account }, hint: `Stripe ${masked(account)}` }
  }

  async send(payout: PayoutToSend): Promise<PayoutOutcome> {
    const { amount, refusal } = stripeAmount(payout.amount, payout.currency)
    if (refusal !== null) {
      return { status: "failed", reason: refusal }
    }
    return (await this.sentBefore(payout)) ?? this.transfer(payout, amount)
  }

  override async readWebhook({
    rawBody,
    headers,
  }: WebhookRequest): Promise<WebhookNews[]> {
    const header = headers["stripe-signature"]
    verifySignature(rawBody, Array.isArray(header) ? header.join() : header, {
      secret: this.options.webhookSecret,
      now: Date.now(),
    })
    return newsOf(rawBody)
  }

  /**
   * Stripe forgets an idempotency key after a day, but no transfer: so a try that
   * comes late finds what an earlier one made.
   */
  private async sentBefore({
    id,
    idempotencyKey,
  }: PayoutToSend): Promise<PayoutOutcome | null> {
    const transfers = await this.client.transfersOf(id)
    const own = transfers.find(
      ({ metadata }) => metadata.idempotency_key === idempotencyKey
    )
    if (!own) {
      return null
    }
    return own.reversed
      ? {
          status: "failed",
          reason: "The transfer was reversed in Stripe",
          reference: own.id,
        }
      : { status: "paid", reference: own.id }
  }

  private async transfer(
    payout: PayoutToSend,
    amount: string
  ): Promise<PayoutOutcome> {
    try {
      const { id } = await this.client.createTransfer(
        transferOf(payout, amount),
        payout.idempotencyKey
      )
      return { status: "paid", reference: id }
    } catch (error) {
      if (error instanceof StripeRefusal) {
        return { status: "failed", reason: error.message }
      }
      throw error
    }
  }
}

function transferOf(payout: PayoutToSend, amount: string): NewTransfer {
  return {
    amount,
    currency: payout.currency,
    destination: payout.method.details.account ?? "",
    transfer_group: payout.id,
    metadata: {
      payout_id: payout.id,
      idempotency_key: payout.idempotencyKey,
      statement: payout.statementNumber,
      distributor: payout.distributor.code,
    },
  }
}
