import type { DataSource } from "typeorm"

export interface UntoldNotice {
  id: string
  event: string
  subject_ids: string[]
}

/**
 * Hands the oldest notices over and forgets them once they were taken; what
 * another process tells this moment is passed over. Gives how many.
 */
export async function tellNotices(
  dataSource: DataSource,
  { limit }: { limit: number },
  tell: (notices: readonly UntoldNotice[]) => Promise<void>
): Promise<number> {
  return dataSource.transaction(async (manager) => {
    const notices: UntoldNotice[] = await manager.query(
      `SELECT id::text AS id, event, subject_ids FROM distribution_notice
        ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [limit]
    )
    if (notices.length > 0) {
      await tell(notices)
      await manager.query(
        "DELETE FROM distribution_notice WHERE id = ANY($1::bigint[])",
        [notices.map(({ id }) => id)]
      )
    }
    return notices.length
  })
}
