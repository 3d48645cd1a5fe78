import type { DataSource } from "typeorm"
import { type Actor, recordAudit } from "../../audit/record-audit"
import { Distributor, Tier, TierChange } from "../../entities"
import { newEntityId } from "../../entity-id"
import { invalid, notFound } from "../../errors"
import { lockDistributor } from "../../network/lock-distributor"
import { recordNotices } from "../../settlement/record-notices"
import { GROWTH_EVENTS } from "../events"

export interface TierMove {
  id: string
  tier_id: string
  reason?: string | null
  /** No evaluation moves it down before then. */
  protected_until?: Date | null
  actor: Actor
  now?: Date
}

/**
 * Puts a distributor in a tier by hand; it counts for orders that come after.
 * The same tier again changes its protection only.
 */
export async function changeTier(
  dataSource: DataSource,
  move: TierMove
): Promise<Distributor> {
  const { id, actor, now = new Date() } = move
  const protectedUntil = protectionOf(move, now)
  return dataSource.transaction(async (manager) => {
    const before = await lockDistributor(manager, id)
    if (!(await manager.existsBy(Tier, { id: move.tier_id }))) {
      throw notFound(`There is no tier with id ${move.tier_id}`)
    }
    const isMoved = before.tier_id !== move.tier_id
    await manager.update(
      Distributor,
      { id },
      {
        tier_id: move.tier_id,
        tier_protected_until: protectedUntil,
        tier_direction: null,
        tier_grace_since: null,
        ...(isMoved ? { tier_since: now } : {}),
        updated_at: now,
      }
    )
    await manager.insert(TierChange, {
      id: newEntityId("tchg"),
      distributor_id: id,
      from_tier_id: before.tier_id,
      to_tier_id: move.tier_id,
      cause: "by_hand",
      reason: reasonOf(move),
      protected_until: protectedUntil,
      actor_id: actor.id,
      actor_type: actor.type,
      created_at: now,
    })
    await recordAudit(manager, {
      actor,
      action: "distributor.tier_changed",
      subject: { type: "distributor", id },
      detail: {
        from: { tier_id: before.tier_id },
        to: { tier_id: move.tier_id },
        reason: reasonOf(move),
        protected_until: protectedUntil,
      },
    })
    await recordNotices(
      manager,
      GROWTH_EVENTS.DISTRIBUTOR_TIER_CHANGED,
      isMoved ? [id] : []
    )
    return manager.findOneByOrFail(Distributor, { id })
  })
}

function reasonOf({ reason }: TierMove): string | null {
  return reason?.trim() || null
}

function protectionOf({ protected_until }: TierMove, now: Date): Date | null {
  if (protected_until && protected_until <= now) {
    throw invalid("Protect the tier until a day that is still to come")
  }
  return protected_until ?? null
}
