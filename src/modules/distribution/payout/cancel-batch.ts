import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import type { BatchStatus } from "../domain/states"
import { PayoutBatch } from "../entities"
import { postTransfers } from "../ledger/post-transfers"
import { lockBatch } from "./lock-batch"

interface CanceledRow {
  id: string
  statement_id: string
  distributor_id: string
  currency_code: string
  amount: string
  transfer_count: number
}

/**
 * Gives up what waits in a batch for its approval: its money goes back to the
 * statements. A batch of which something was sent before goes on without it.
 */
export async function cancelBatch(
  dataSource: DataSource,
  { id, actor, now }: { id: string; actor: Actor; now: Date }
): Promise<PayoutBatch> {
  return dataSource.transaction(async (manager) => {
    await lockBatch(manager, id, {
      statuses: ["draft", "held"],
      to: "canceled",
    })
    const rows: CanceledRow[] = await manager.query(
      `WITH locked AS (
         SELECT statement.id FROM distribution_statement AS statement
          WHERE statement.id IN (SELECT statement_id FROM distribution_payout
                                  WHERE batch_id = $1 AND status = 'pending'
                                    AND next_attempt_at IS NULL)
          ORDER BY statement.id FOR NO KEY UPDATE
       ), canceled AS (
         UPDATE distribution_payout
            SET status = 'canceled', transfer_count = transfer_count + 1, updated_at = now()
          WHERE batch_id = $1 AND status = 'pending' AND next_attempt_at IS NULL
            AND (SELECT count(*) FROM locked) >= 0
         RETURNING id, statement_id, distributor_id, currency_code, amount,
                   transfer_count - 1 AS transfer_count
       ), freed AS (
         SELECT statement_id, sum(amount) AS amount FROM canceled GROUP BY statement_id
       ), updated AS (
         UPDATE distribution_statement AS statement
            SET in_payouts = in_payouts - freed.amount, updated_at = now()
           FROM freed WHERE statement.id = freed.statement_id
       )
       SELECT * FROM canceled ORDER BY id`,
      [id]
    )
    await postTransfers(
      manager,
      rows.map((row) => ({
        key: `${row.id}:${row.transfer_count}`,
        code: "payout_canceled" as const,
        distributorId: row.distributor_id,
        currency: row.currency_code,
        amountMinor: BigInt(row.amount),
        orderId: null,
        commissionId: null,
      }))
    )
    const status = await statusWithout(manager, id)
    await manager.update(
      PayoutBatch,
      { id },
      { status, updated_at: now, done_at: status === "sending" ? null : now }
    )
    await recordAudit(manager, {
      actor,
      action: "payout_batch.canceled",
      subject: { type: "payout_batch", id },
      detail: { payouts: rows.length },
    })
    return manager.findOneByOrFail(PayoutBatch, { id })
  })
}

/** What a batch is once nothing in it waits for an approval. */
async function statusWithout(
  manager: EntityManager,
  id: string
): Promise<BatchStatus> {
  const [{ is_canceled, is_sending }] = await manager.query(
    `SELECT bool_and(status = 'canceled') AS is_canceled,
            bool_or(status IN ('pending', 'sending', 'sent')) AS is_sending
       FROM distribution_payout WHERE batch_id = $1`,
    [id]
  )
  return is_canceled ? "canceled" : is_sending ? "sending" : "done"
}
