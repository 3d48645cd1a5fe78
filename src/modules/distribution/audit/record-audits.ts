import type { EntityManager } from "typeorm"
import type { Actor } from "./record-audit"

export interface AuditRecords {
  actor: Actor
  action: string
  subjectType: string
  details: readonly { id: string; detail: Record<string, unknown> }[]
}

/** Appends one entry for each of many subjects, in one statement. */
export async function recordAudits(
  manager: EntityManager,
  { actor, action, subjectType, details }: AuditRecords
): Promise<void> {
  await manager.query(
    `INSERT INTO distribution_audit_entry
       (actor_id, actor_type, action, subject_type, subject_id, detail)
     SELECT $1, $2, $3, $4, entry.id, entry.detail
       FROM jsonb_to_recordset($5::jsonb) AS entry (id text, detail jsonb)`,
    [actor.id, actor.type, action, subjectType, JSON.stringify(details)]
  )
}
