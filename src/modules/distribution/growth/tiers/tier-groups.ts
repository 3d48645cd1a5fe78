import type { EntityManager } from "typeorm"
import { Tier } from "../../entities"
import { readGrowthSettings } from "../growth-settings"

export interface TierGroups {
  /** Tier id → the Medusa customer group of its members. */
  byTier: Map<string, string>
  /** Groups that tiers had, and somebody may still be in. */
  left: string[]
  /** All of these groups. */
  all: Set<string>
}

export async function tierGroups(manager: EntityManager): Promise<TierGroups> {
  const tiers = await manager.find(Tier)
  const byTier = new Map(
    tiers.flatMap(({ id, customer_group_id }) =>
      customer_group_id ? [[id, customer_group_id] as const] : []
    )
  )
  const { left_group_ids: left } = await readGrowthSettings(manager)
  return { byTier, left, all: new Set([...byTier.values(), ...left]) }
}

/** Remembers a group that a tier does not have any more, until nobody is in it. */
export async function noteLeftGroup(
  manager: EntityManager,
  groupId: string
): Promise<void> {
  await manager.query(
    `UPDATE distribution_growth_settings
        SET left_group_ids = array_append(array_remove(left_group_ids, $1), $1)`,
    [groupId]
  )
}

export async function forgetLeftGroups(
  manager: EntityManager,
  groupIds: readonly string[]
): Promise<void> {
  await manager.query(
    `UPDATE distribution_growth_settings
        SET left_group_ids = ARRAY(SELECT unnest(left_group_ids) EXCEPT SELECT unnest($1::text[]))`,
    [groupIds]
  )
}
