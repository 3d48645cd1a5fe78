import { type DataSource } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { SETTLEMENT_EVENTS } from "./events"
import { recordNotices } from "./record-notices"
import { readSettlementSettings } from "./settlement-settings"

/** Sends drafts to their distributors for review; what is no draft is left out. Gives those sent. */
export async function issueStatements(
  dataSource: DataSource,
  { ids, actor, now }: { ids: readonly string[]; actor: Actor; now: Date }
): Promise<string[]> {
  return dataSource.transaction(async (manager) => {
    const { review_days } = await readSettlementSettings(manager)
    const [issued]: [{ id: string }[], number] = await manager.query(
      `UPDATE distribution_statement
          SET status = 'in_review', issued_at = $2, updated_at = now(),
              review_until = $2::timestamptz + make_interval(days => $3)
        WHERE id IN (SELECT id FROM distribution_statement
                      WHERE id = ANY($1::text[]) AND status = 'draft'
                      ORDER BY id FOR NO KEY UPDATE)
       RETURNING id`,
      [ids, now, review_days]
    )
    const issuedIds = issued.map(({ id }) => id)
    await recordNotices(manager, SETTLEMENT_EVENTS.STATEMENT_ISSUED, issuedIds)
    for (const id of issuedIds) {
      await recordAudit(manager, {
        actor,
        action: "statement.issued",
        subject: { type: "statement", id },
        detail: {},
      })
    }
    return issuedIds
  })
}
