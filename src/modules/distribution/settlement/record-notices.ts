import type { EntityManager } from "typeorm"

/**
 * How many subjects a notice has at most. It is told as a whole, and on Medusa's
 * local event bus every handler of what is told starts at once.
 */
export const NOTICE_SIZE = 500

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
    `INSERT INTO distribution_notice (event, subject_ids)
     SELECT $1, array_agg(id ORDER BY place)
       FROM unnest($2::text[]) WITH ORDINALITY AS subject (id, place)
      GROUP BY (place - 1) / ${NOTICE_SIZE} ORDER BY (place - 1) / ${NOTICE_SIZE}`,
    [event, subjectIds]
  )
}
