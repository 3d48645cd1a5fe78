import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SYSTEM } from "../../modules/distribution/audit/record-audit"
import type { ClaimedPayout } from "../../modules/distribution/payout/claim-payouts"
import { currencyDigits, type DigitsOf } from "../currency-digits"
import { messageOf } from "../keep-failed"
import { nudgeNotices } from "../notices/nudge-notices"
import { distributionOf } from "../steps/module"
import { payoutsToSend } from "./payouts-to-send"

const BATCH = 50

/**
 * Hands over every payout that is due, and gives how many. Each was committed
 * with its money held before; an error says that its fate is unknown, so it is
 * handed over again later under the same key.
 */
export async function sendPayouts(
  container: MedusaContainer,
  now: Date
): Promise<number> {
  const { payouts } = distributionOf(container)
  let sent = 0
  for (;;) {
    const claimed = await payouts.claim({ now, limit: BATCH })
    if (claimed.length === 0) {
      nudgeNotices(container)
      return sent
    }
    const digitsOf = await currencyDigits(
      container.resolve(ContainerRegistrationKeys.QUERY),
      claimed.map(({ currency_code }) => currency_code)
    )
    for (const payout of claimed) {
      await send(container, payout, { digitsOf, now })
    }
    sent += claimed.length
  }
}

async function send(
  container: MedusaContainer,
  claimed: ClaimedPayout,
  { digitsOf, now }: { digitsOf: DigitsOf; now: Date }
): Promise<void> {
  const distribution = distributionOf(container)
  const { id, attempt } = claimed
  try {
    const provider = distribution.payoutProvider(claimed.provider_id)
    const [payout] = await payoutsToSend(container, [claimed], digitsOf)
    const outcome = await provider.send(payout!, { container })
    await distribution.payouts.land({
      id,
      attempt,
      outcome,
      actor: SYSTEM,
      now,
    })
  } catch (error) {
    await distribution.payouts.noteError({
      id,
      attempt,
      message: messageOf(error),
    })
  }
}
