import type { PayoutToSend } from "../../src/modules/distribution/payout/provider"
import type { TestDistributor } from "./network"

export interface PayoutOptions {
  id: string
  amount: string
  currency: string
  kind: string
  details?: Record<string, string>
}

/** A payout of a distributor, as it is handed over to a provider. */
export function payoutTo(
  distributor: TestDistributor,
  { id, amount, currency, kind, details = {} }: PayoutOptions
): PayoutToSend {
  return {
    id,
    idempotencyKey: `${id}:1`,
    amount,
    amountMinor: BigInt(amount.replace(".", "")),
    currency,
    statementNumber: "7",
    distributor: {
      id: distributor.id,
      code: distributor.code,
      customerId: distributor.customerId,
      name: distributor.code,
    },
    method: { id: "pmet_1", kind, details },
  }
}
