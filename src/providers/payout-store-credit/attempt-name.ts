import type { PayoutToSend } from "../../modules/distribution/payout/provider"

/**
 * What an attempt of a payout is found again by: the first by the payout's id. One
 * that follows what failed or came back gives anew, so it has a name of its own.
 */
export function attemptName({ id, idempotencyKey }: PayoutToSend): string {
  return idempotencyKey === `${id}:1` ? id : idempotencyKey
}
