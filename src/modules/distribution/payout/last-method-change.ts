import type { EntityManager } from "typeorm"

export interface MethodChange {
  /** When a method was last entered or taken away. */
  at: Date
  /** What is paid to now, as anybody may see it; null when nothing is. */
  method: {
    provider_id: string
    kind: string
    hint: string
    usable_from: Date
  } | null
}

interface Row {
  at: Date
  provider_id: string
  kind: string
  hint: string
  usable_from: Date
  is_current: boolean
}

/** The last change of what a distributor is paid to; null when it never had a method. */
export async function lastMethodChange(
  manager: EntityManager,
  distributorId: string
): Promise<MethodChange | null> {
  const rows: Row[] = await manager.query(
    `SELECT max(greatest(created_at, removed_at)) OVER () AS at, provider_id, kind, hint,
            usable_from, is_default AND removed_at IS NULL AS is_current
       FROM distribution_payout_method WHERE distributor_id = $1
      ORDER BY is_current DESC, created_at DESC LIMIT 1`,
    [distributorId]
  )
  const [row] = rows
  if (!row) {
    return null
  }
  const { at, is_current, ...method } = row
  return { at, method: is_current ? method : null }
}
