import type { EntityManager } from "typeorm"
import type { ChainMember } from "../domain/chain"
import type { DistributorStatus } from "../domain/states"

interface ChainRow {
  seller_id: string
  distributor_id: string
  level: number
  tier_id: string
  status: DistributorStatus
}

/** Stops a walk that a broken tree would make endless. */
const MAX_LEVELS = 1_000

/**
 * The chain of each seller, from the seller (level 0) to the top, in one query.
 * Walks the primary key of the distributor table.
 */
export async function chainsOf(
  manager: EntityManager,
  sellerIds: readonly string[]
): Promise<Map<string, ChainMember[]>> {
  const rows: ChainRow[] = await manager.query(
    `WITH RECURSIVE chain AS (
       SELECT d.id AS seller_id, d.id AS distributor_id, d.sponsor_id, 0 AS level,
              d.tier_id, d.status
         FROM distribution_distributor d
        WHERE d.id = ANY($1::text[])
       UNION ALL
       SELECT c.seller_id, d.id, d.sponsor_id, c.level + 1, d.tier_id, d.status
         FROM chain c
         JOIN distribution_distributor d ON d.id = c.sponsor_id
        WHERE c.level < $2
     )
     SELECT seller_id, distributor_id, level, tier_id, status
       FROM chain
      ORDER BY seller_id, level`,
    [sellerIds, MAX_LEVELS]
  )
  const chains = new Map<string, ChainMember[]>()
  for (const row of rows) {
    const chain = chains.get(row.seller_id) ?? []
    chain.push({
      distributorId: row.distributor_id,
      level: row.level,
      tierId: row.tier_id,
      status: row.status,
    })
    chains.set(row.seller_id, chain)
  }
  return chains
}
