import { z } from "@medusajs/framework/zod"
import { invalid } from "../../modules/distribution/errors"
import type {
  PayoutOutcome,
  WebhookNews,
} from "../../modules/distribution/payout/provider"

const eventSchema = z.object({
  type: z.string(),
  data: z.object({ object: z.record(z.string(), z.unknown()) }),
})

const ownTransfer = z.object({
  id: z.string(),
  reversed: z.boolean(),
  metadata: z.object({ payout_id: z.string() }),
})

/**
 * What an event of Stripe's tells of a payout. A transfer is paid once it is made:
 * it stands on the connected account's balance. What becomes of it there, such as
 * a `payout.failed` to its bank, is between Stripe and the distributor and leaves
 * the money where it is.
 */
export function newsOf(rawBody: Buffer): WebhookNews[] {
  const { type, data } = parse(rawBody)
  const transfer = ownTransfer.safeParse(data.object)
  if (!type.startsWith("transfer.") || !transfer.success) {
    return []
  }
  const { id, reversed, metadata } = transfer.data
  const outcome = outcomeOf(type, { id, reversed })
  return outcome
    ? [{ payoutId: metadata.payout_id, reference: id, outcome }]
    : []
}

/** A transfer of which only a part was reversed is not `reversed`: the payout stays paid. */
function outcomeOf(
  type: string,
  { id, reversed }: { id: string; reversed: boolean }
): PayoutOutcome | null {
  if (type === "transfer.created") {
    return { status: "paid", reference: id }
  }
  return type === "transfer.reversed" && reversed
    ? {
        status: "returned",
        reason: "The transfer was reversed in Stripe",
        reference: id,
      }
    : null
}

function parse(rawBody: Buffer): z.infer<typeof eventSchema> {
  try {
    return eventSchema.parse(JSON.parse(rawBody.toString("utf8")))
  } catch {
    throw invalid("This is not an event of Stripe's")
  }
}
