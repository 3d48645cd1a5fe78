import { z } from "@medusajs/framework/zod"
import {
  firstIssue,
  strictOptions,
} from "../../modules/distribution/strict-options"

const schema = strictOptions({
  apiKey: z.string().min(1),
  webhookSecret: z.string().min(1),
  apiUrl: z.url().default("https://api.stripe.com"),
  timeoutMs: z.int().positive().default(60_000),
})

export interface StripeOptions {
  /** A secret or restricted key that may write transfers. */
  apiKey: string
  /** "whsec_…" of the endpoint that Stripe sends to. */
  webhookSecret: string
  /** Where Stripe is; another one in tests. */
  apiUrl: string
  /** How long an answer is waited for. */
  timeoutMs: number
}

/** Throws an `Error` that names the option that is wrong, never its value. */
export function stripeOptions(options: unknown): StripeOptions {
  const parsed = schema.safeParse(options ?? {})
  if (!parsed.success) {
    const { code, path, message } = firstIssue(parsed.error)
    throw new Error(
      code === "unrecognized_keys"
        ? `Its options are not right. ${message}`
        : `Its option ${path.join(".")} is missing or wrong`
    )
  }
  return parsed.data
}
