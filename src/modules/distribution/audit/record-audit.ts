import type { EntityManager } from "typeorm"

/** Who acts: an admin user, a customer, or the system itself. */
export interface Actor {
  id: string | null
  type: "user" | "customer" | "system"
}

export const SYSTEM: Actor = { id: null, type: "system" }

/** Whether it is somebody who signed in: a secret API key acts for whoever holds it. */
export function isPerson({ id, type }: Actor): boolean {
  return id !== null && type !== "system" && !id.startsWith("apk_")
}

export interface AuditRecord {
  actor: Actor
  action: string
  subject: { type: string; id: string }
  detail: Record<string, unknown>
}

/** Appends to the audit trail, in the transaction of what it tells of. */
export async function recordAudit(
  manager: EntityManager,
  { actor, action, subject, detail }: AuditRecord
): Promise<void> {
  await manager.query(
    `INSERT INTO distribution_audit_entry
       (actor_id, actor_type, action, subject_type, subject_id, detail)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [actor.id, actor.type, action, subject.type, subject.id, detail]
  )
}
