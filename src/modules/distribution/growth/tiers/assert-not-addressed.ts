import type { EntityManager } from "typeorm"
import type { Tier } from "../../entities"
import { notAllowed } from "../../errors"

/** Refuses, where a contest or target that may still count is for the members of a tier. */
export async function assertNotAddressed(
  manager: EntityManager,
  tier: Pick<Tier, "id" | "name">
): Promise<void> {
  const [addressing]: { name: string; is_open_contest: boolean }[] =
    await manager.query(
      `SELECT name, is_open_contest
         FROM (SELECT name, audience -> 'tier_ids' AS tier_ids,
                      status = 'open' AS is_open_contest
                 FROM distribution_contest WHERE status IN ('draft', 'open')
               UNION ALL
               SELECT name, terms -> 'tier_ids', false
                 FROM distribution_target WHERE status IN ('draft', 'active')) AS running
        WHERE tier_ids ? $1
        ORDER BY name LIMIT 1`,
      [tier.id]
    )
  if (addressing) {
    throw notAllowed(
      `"${addressing.name}" is for the members of ${tier.name}; ${
        addressing.is_open_contest
          ? "wait until it is over, or call it off"
          : "change whom it is for first"
      }`
    )
  }
}
