import type { EntityManager } from "typeorm"

/** Leaves word of what happened, in the transaction in which it does. */
export async function recordNotices(
  manager: EntityManager,
  event: string,
  subjectIds: readonly string[]
): Promise<void> {
  if (subjectIds.length === 0) {
    return
  }
  await manager.query(
    `INSERT INTO distribution_notice (event, subject_id)
     SELECT $1, subject_id FROM unnest($2::text[]) AS told (subject_id)`,
    [event, subjectIds]
  )
}
