import type { EntityManager } from "typeorm"

/** Where a distributor's money goes, as far as anybody may see it. */
export interface DefaultMethod {
  distributor_id: string
  provider_id: string
  hint: string
  /** Nothing is paid to it before. */
  usable_from: Date
}

/** The payout methods that distributors chose, by distributor. Reads `distribution_payout_method_default_key`. */
export async function defaultMethods(
  manager: EntityManager,
  distributorIds: readonly string[]
): Promise<Map<string, DefaultMethod>> {
  const rows: DefaultMethod[] = await manager.query(
    `SELECT distributor_id, provider_id, hint, usable_from
       FROM distribution_payout_method
      WHERE distributor_id = ANY($1::text[]) AND is_default AND removed_at IS NULL`,
    [distributorIds]
  )
  return new Map(rows.map((row) => [row.distributor_id, row]))
}
