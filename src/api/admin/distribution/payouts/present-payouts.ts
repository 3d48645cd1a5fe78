import type { MedusaContainer } from "@medusajs/framework/types"
import { distributionOf } from "../../../../workflows/steps/module"
import type { AdminPayout } from "../../../types"
import { amountsIn } from "../../../shared/amounts"
import { isoOrNull } from "../../../shared/dates"
import { distributorSummaries } from "../../../shared/distributor-summaries"
import type { Payout } from "../../../shared/rows"

/** Payouts with what they are of and paid to, as the Admin API answers them. */
export async function presentPayouts(
  scope: MedusaContainer,
  rows: readonly Payout[]
): Promise<AdminPayout[]> {
  const [names, { batchOf, statementOf, methodOf }, toAmount] =
    await Promise.all([
      distributorSummaries(
        scope,
        rows.map(({ distributor_id }) => distributor_id)
      ),
      whatTheyAreOf(scope, rows),
      amountsIn(
        scope,
        rows.map(({ currency_code }) => currency_code)
      ),
    ])
  return rows.map((row) => ({
    id: row.id,
    status: row.status,
    batch: numbered(batchOf.get(row.batch_id)!),
    statement: numbered(statementOf.get(row.statement_id)!),
    distributor: names.get(row.distributor_id) ?? null,
    method: methodOf.get(row.method_id)!,
    currency_code: row.currency_code,
    amount: toAmount(row.amount, row.currency_code),
    attempt: row.attempt,
    tries: row.tries,
    reference: row.reference,
    reason: row.reason,
    last_error: row.last_error,
    proof_url: row.proof_url,
    next_attempt_at: isoOrNull(row.next_attempt_at),
    sent_at: isoOrNull(row.sent_at),
    paid_at: isoOrNull(row.paid_at),
    created_at: row.created_at.toISOString(),
  }))
}

/** The foreign keys of a payout hold: each of these is there. */
async function whatTheyAreOf(scope: MedusaContainer, rows: readonly Payout[]) {
  const distribution = distributionOf(scope)
  const [batches, statements, methods] = await Promise.all([
    distribution.listPayoutBatches(
      { id: once(rows.map(({ batch_id }) => batch_id)) },
      { take: null, select: ["id", "number"] }
    ),
    distribution.listStatements(
      { id: once(rows.map(({ statement_id }) => statement_id)) },
      { take: null, select: ["id", "number"] }
    ),
    distribution.listPayoutMethods(
      { id: once(rows.map(({ method_id }) => method_id)) },
      { take: null, select: ["id", "provider_id", "kind", "hint"] }
    ),
  ])
  return {
    batchOf: byId(batches),
    statementOf: byId(statements),
    methodOf: byId(
      methods.map(({ id, provider_id, kind, hint }) => ({
        id,
        provider_id,
        kind,
        hint,
      }))
    ),
  }
}

function numbered({ id, number }: { id: string; number: string }) {
  return { id, number: Number(number) }
}

function once(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}

function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]))
}
