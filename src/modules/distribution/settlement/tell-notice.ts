import type { DataSource } from "typeorm"

export interface UntoldNotice {
  id: string
  event: string
  subject_ids: string[]
}

/**
 * Hands the oldest notice over and forgets it once it was taken; what another
 * process tells this moment is passed over. Gives it, or null when there is none.
 */
export async function tellNotice(
  dataSource: DataSource,
  tell: (notice: UntoldNotice) => Promise<void>
): Promise<UntoldNotice | null> {
  return dataSource.transaction(async (manager) => {
    const [notice]: UntoldNotice[] = await manager.query(
      `SELECT id::text AS id, event, subject_ids FROM distribution_notice
        ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`
    )
    if (!notice) {
      return null
    }
    await tell(notice)
    await manager.query("DELETE FROM distribution_notice WHERE id = $1", [
      notice.id,
    ])
    return notice
  })
}
