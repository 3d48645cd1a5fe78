import { z } from "@medusajs/framework/zod"
import type { StripeOptions } from "./options"

/** The form of Stripe's answers that this client reads. */
const STRIPE_VERSION = "2024-06-20"

const transferSchema = z.object({
  id: z.string(),
  reversed: z.boolean(),
  metadata: z.record(z.string(), z.string()),
})

const errorSchema = z.object({
  error: z.object({ type: z.string(), message: z.string().optional() }),
})

export type Transfer = z.infer<typeof transferSchema>

/** What Stripe is asked to move. */
export interface NewTransfer {
  amount: string
  currency: string
  destination: string
  transfer_group: string
  metadata: Record<string, string>
}

/** A no of Stripe's that is certain: nothing was moved. */
export class StripeRefusal extends Error {}

/** These are answered before a request is looked at, and say nothing of an earlier try of it. */
const UNDECIDED = new Set([401, 403, 408, 409, 429])

/**
 * The two calls of Stripe's API that payouts take. The package `stripe` would do
 * them too, in 7 MB, and Medusa brings two other versions of it.
 */
export class StripeClient {
  constructor(private readonly options: StripeOptions) {}

  /** The transfers of a group, the newest first. */
  async transfersOf(group: string): Promise<Transfer[]> {
    const query = new URLSearchParams({ transfer_group: group, limit: "100" })
    const body = await this.ask("GET", `/v1/transfers?${query}`)
    return z.object({ data: z.array(transferSchema) }).parse(body).data
  }

  /**
   * Throws `StripeRefusal` when Stripe said no, and any other error when it is not
   * known whether the money moved.
   */
  async createTransfer(
    { metadata, ...transfer }: NewTransfer,
    idempotencyKey: string
  ): Promise<Transfer> {
    const form = new URLSearchParams({
      ...transfer,
      ...Object.fromEntries(
        Object.entries(metadata).map(([key, value]) => [
          `metadata[${key}]`,
          value,
        ])
      ),
    })
    const headers = { "Idempotency-Key": idempotencyKey }
    const body = await this.ask("POST", "/v1/transfers", { form, headers })
    return transferSchema.parse(body)
  }

  private async ask(
    method: "GET" | "POST",
    path: string,
    {
      form,
      headers,
    }: { form?: URLSearchParams; headers?: Record<string, string> } = {}
  ): Promise<unknown> {
    const { apiUrl, apiKey, timeoutMs } = this.options
    const response = await fetch(new URL(path, apiUrl), {
      method,
      body: form,
      headers: {
        Authorization: `Bearer ${apiKey}`,
        "Stripe-Version": STRIPE_VERSION,
        ...headers,
      },
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    })
    const body: unknown = await response.json()
    if (!response.ok) {
      throw errorOf(response.status, body)
    }
    return body
  }
}

function errorOf(status: number, body: unknown): Error {
  const parsed = errorSchema.safeParse(body)
  const { type = "", message = `status ${status}` } = parsed.data?.error ?? {}
  const isCertain =
    status >= 400 &&
    status < 500 &&
    !UNDECIDED.has(status) &&
    ["card_error", "invalid_request_error"].includes(type)
  return isCertain
    ? new StripeRefusal(message)
    : new Error(`Stripe answered with ${status}: ${message}`)
}
