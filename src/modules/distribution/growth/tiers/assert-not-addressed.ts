import type { EntityManager } from "typeorm"
import type { Tier } from "../../entities"
import { notAllowed } from "../../errors"

/** Refuses, where a contest or target that may still count is for the members of a tier. */
export async function assertNotAddressed(
  manager: EntityManager,
  tier: Pick<Tier, "id" | "name">
): Promise<void> {
  const [addressing]: { name: string }[] = await manager.query(
    `SELECT name
       FROM (SELECT name, audience -> 'tier_ids' AS tier_ids FROM distribution_contest
              WHERE status IN ('draft', 'open')
             UNION ALL
             SELECT name, terms -> 'tier_ids' FROM distribution_target
              WHERE status IN ('draft', 'active')) AS running
      WHERE tier_ids ? $1
      ORDER BY name LIMIT 1`,
    [tier.id]
  )
  if (addressing) {
    throw notAllowed(
      `"${addressing.name}" is for the members of ${tier.name}; change whom it is for first`
    )
  }
}
