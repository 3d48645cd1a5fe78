import type { EntityManager } from "typeorm"
import { Distributor, Prize, Tier } from "../entities"
import { invalid } from "../errors"

/** Whom and what the terms of a contest or target name. */
export interface Named {
  tierIds: readonly string[]
  distributorIds: readonly string[]
  prizeIds: readonly string[]
}

/**
 * Refuses a tier, distributor or prize that there is not. What there is stays for
 * the rest of the transaction: whoever deletes it waits, and finds who names it.
 */
export async function assertKnown(
  manager: EntityManager,
  { tierIds, distributorIds, prizeIds }: Named
): Promise<void> {
  const named = [
    { entity: Tier, called: "tier", ids: tierIds },
    { entity: Distributor, called: "distributor", ids: distributorIds },
    { entity: Prize, called: "prize", ids: prizeIds },
  ]
  for (const { entity, called, ids } of named) {
    const known: { id: string }[] = await manager.query(
      `SELECT id FROM ${manager.dataSource.getMetadata(entity).tableName}
        WHERE id = ANY($1::text[]) ORDER BY id FOR KEY SHARE`,
      [ids]
    )
    const isKnown = new Set(known.map(({ id }) => id))
    const unknown = ids.find((id) => !isKnown.has(id))
    if (unknown !== undefined) {
      throw invalid(`There is no ${called} with id ${unknown}`)
    }
  }
}
