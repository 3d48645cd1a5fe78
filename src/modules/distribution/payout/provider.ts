import type { MedusaContainer } from "@medusajs/framework/types"

/** One thing that a payout method asks a distributor for. */
export interface MethodField {
  name: string
  /** Label keys for both languages; a store's own provider gives its own words. */
  labels: { en: string; zhCN: string }
  isRequired: boolean
  /** Whether it is shown masked once saved. */
  isSecret: boolean
}

/** A way to be paid that a provider offers. */
export interface MethodKind {
  /** "bank_account", "wallet", "provider_account" … */
  kind: string
  labels: { en: string; zhCN: string }
  fields: readonly MethodField[]
}

/** What a distributor entered, once it was found right. */
export interface CheckedMethod {
  details: Record<string, string>
  /** What anybody may see of it: "DE •••• 3000". */
  hint: string
}

/** A payout that is handed over. */
export interface PayoutToSend {
  id: string
  /**
   * The same for every try of one attempt: a provider that has seen it gives the
   * answer it gave and moves no money again.
   */
  idempotencyKey: string
  /** In major units, with as many digits as the currency has: "120.50". */
  amount: string
  amountMinor: bigint
  currency: string
  statementNumber: string
  distributor: { id: string; code: string; customerId: string; name: string }
  method: { id: string; kind: string; details: Record<string, string> }
}

/**
 * What became of a payout. `sent` is on its way and will be told of later, by a
 * webhook or by a person; `failed` says that no money moved and none will.
 */
export type PayoutOutcome =
  | { status: "sent"; reference: string | null }
  | { status: "paid"; reference: string | null }
  | { status: "failed"; reason: string; reference?: string | null }
  /** It was paid and came back. */
  | { status: "returned"; reason: string; reference?: string | null }

/** A request to the provider's webhook, as it came in. */
export interface WebhookRequest {
  rawBody: Buffer
  headers: Record<string, string | string[] | undefined>
}

/** What a webhook tells of one payout, named by its id or by the provider's reference. */
export interface WebhookNews {
  payoutId: string | null
  reference: string | null
  outcome: PayoutOutcome
}

export interface SendContext {
  /** The app's own container, for a provider that pays through Medusa itself. */
  container: MedusaContainer
}

/**
 * Pays distributors in one way. Others implement it as a Medusa module provider
 * and list it under the plugin's `payoutProviders`. It is made once, with the
 * module's container and its own options; a static `validateOptions(options)`
 * is called before and may throw.
 *
 * Money is held on the ledger before `send` is called, and `send` may be called
 * again with the same idempotency key when no answer came: it must not pay twice.
 * An error that is thrown says that the fate is unknown; a definite no is the
 * outcome `failed`.
 */
export abstract class AbstractPayoutProvider {
  /** Names the provider: "manual", "stripe-connect". */
  static identifier: string

  /** The ways to be paid that it offers. */
  abstract readonly methodKinds: readonly MethodKind[]

  /**
   * Checks what a distributor entered; throws a `MedusaError` that says what is
   * wrong. The fields are trimmed, all are declared for the kind, and those that
   * are required are there; one that was left empty is missing.
   */
  abstract checkMethod(
    kind: string,
    details: Record<string, string>
  ): CheckedMethod

  /** Hands one payout over. */
  abstract send(
    payout: PayoutToSend,
    context: SendContext
  ): Promise<PayoutOutcome>

  /**
   * Reads a webhook of the provider. Throws when its signature is wrong; gives
   * nothing for news that is of no concern.
   */
  async readWebhook(_request: WebhookRequest): Promise<WebhookNews[]> {
    return []
  }
}

/** A payout provider's class, as a module provider lists it under `services`. */
export interface PayoutProviderClass {
  new (
    container: Record<string, unknown>,
    options: Record<string, unknown>
  ): AbstractPayoutProvider
  identifier: string
}
