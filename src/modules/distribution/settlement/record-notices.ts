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
    "INSERT INTO distribution_notice (event, subject_ids) VALUES ($1, $2)",
    [event, subjectIds]
  )
}
