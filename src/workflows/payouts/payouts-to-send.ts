import type { MedusaContainer } from "@medusajs/framework/types"
import { toMajor } from "../../modules/distribution/domain/money"
import type { ClaimedPayout } from "../../modules/distribution/payout/claim-payouts"
import type { PayoutToSend } from "../../modules/distribution/payout/provider"
import type { DigitsOf } from "../currency-digits"
import { distributionOf } from "../steps/module"

type ToSend = Omit<ClaimedPayout, "tries" | "provider_id">

/** Payouts as they are handed over, in their order, with their methods in the clear. */
export async function payoutsToSend(
  container: MedusaContainer,
  payouts: readonly ToSend[],
  digitsOf: DigitsOf
): Promise<PayoutToSend[]> {
  const distribution = distributionOf(container)
  const [distributors, statements, methods] = await Promise.all([
    distribution.listDistributors(
      { id: payouts.map(({ distributor_id }) => distributor_id) },
      { take: null }
    ),
    distribution.listStatements(
      { id: payouts.map(({ statement_id }) => statement_id) },
      { take: null }
    ),
    distribution.payoutMethods.openAll(
      payouts.map(({ method_id }) => method_id)
    ),
  ])
  const distributorOf = byId(distributors)
  const statementOf = byId(statements)
  return payouts.map((payout) => {
    const amountMinor = BigInt(payout.amount)
    const currency = payout.currency_code
    const distributor = distributorOf.get(payout.distributor_id)!
    const { id, kind, details } = methods.get(payout.method_id)!
    return {
      id: payout.id,
      idempotencyKey: `${payout.id}:${payout.attempt}`,
      amount: toMajor(amountMinor, digitsOf(currency)),
      amountMinor,
      currency,
      statementNumber: statementOf.get(payout.statement_id)!.number,
      distributor: {
        id: distributor.id,
        code: distributor.code,
        customerId: distributor.customer_id,
        name: distributor.display_name ?? distributor.code,
      },
      method: { id, kind, details },
    }
  })
}

function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]))
}
