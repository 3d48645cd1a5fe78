import type { EntityManager } from "typeorm"
import type { Actor } from "../../audit/record-audit"
import type { TierChangeCause } from "../../domain/growth/verdict"
import { recordNotices } from "../../settlement/record-notices"
import { GROWTH_EVENTS } from "../events"
import { standingOf } from "./tier-standing"

export interface Application {
  verdictIds: readonly string[]
  cause: TierChangeCause
  actor: Actor
  now: Date
}

/**
 * Moves distributors to where proposed verdicts put them, set-wise, and keeps each
 * step with its evidence. Who left the tier meanwhile, is not active any more, or
 * was protected from falling stays where it is. Gives the ids of the verdicts that were applied. Locks the
 * distributors in the order of their ids.
 */
export async function applyVerdicts(
  manager: EntityManager,
  { verdictIds, cause, actor, now }: Application
): Promise<string[]> {
  if (verdictIds.length === 0) {
    return []
  }
  await lockJudged(manager, verdictIds)
  const applied: { id: string; distributor_id: string }[] = await manager.query(
    `WITH verdict AS (
       SELECT verdict.*, ${standingOf("distributor")} AS stood
         FROM distribution_tier_verdict AS verdict
         JOIN distribution_distributor AS distributor
           ON distributor.id = verdict.distributor_id
          AND distributor.tier_id = verdict.from_tier_id AND distributor.status = 'active'
          AND (verdict.kind = 'up' OR coalesce(distributor.tier_protected_until, $2) <= $2)
        WHERE verdict.id = ANY($1::text[]) AND verdict.status = 'proposed'
     ), moved AS (
       UPDATE distribution_distributor AS distributor
          SET tier_id = verdict.to_tier_id, tier_since = $2, tier_direction = verdict.kind,
              tier_protected_until = NULL, tier_grace_since = NULL, updated_at = $2
         FROM verdict WHERE distributor.id = verdict.distributor_id
     ), noted AS (
       UPDATE distribution_tier_verdict AS applied
          SET status = 'applied', before = verdict.stood
         FROM verdict WHERE applied.id = verdict.id
     ), kept AS (
       INSERT INTO distribution_tier_change
         (id, distributor_id, from_tier_id, to_tier_id, cause, evaluation_id, evidence,
          actor_id, actor_type, created_at)
       SELECT replace(id, 'tver_', 'tchg_'), distributor_id, from_tier_id, to_tier_id, $3,
              evaluation_id, evidence, $4, $5, $2
         FROM verdict
     )
     SELECT id, distributor_id FROM verdict ORDER BY id`,
    [verdictIds, now, cause, actor.id, actor.type]
  )
  await recordNotices(
    manager,
    GROWTH_EVENTS.DISTRIBUTOR_TIER_CHANGED,
    applied.map(({ distributor_id }) => distributor_id)
  )
  return applied.map(({ id }) => id)
}

/** Locks whom verdicts are about, as changing a tier by hand does. */
export async function lockJudged(
  manager: EntityManager,
  verdictIds: readonly string[]
): Promise<void> {
  await manager.query(
    `SELECT 1 FROM distribution_distributor
      WHERE id IN (SELECT distributor_id FROM distribution_tier_verdict
                    WHERE id = ANY($1::text[]))
      ORDER BY id FOR NO KEY UPDATE`,
    [verdictIds]
  )
}
