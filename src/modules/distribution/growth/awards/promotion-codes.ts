import type { DataSource, EntityManager } from "typeorm"
import { Award } from "../../entities"
import { recordNotices } from "../../settlement/record-notices"
import { GROWTH_EVENTS } from "../events"

/** An award whose code is not as it should be: to be made, or to be taken away. */
export type DuePromotion = Award & { customer_id: string }

/** Codes that are to be made, made usable again or taken away, by award. */
export function duePromotions(
  manager: EntityManager,
  { limit }: { limit: number }
): Promise<DuePromotion[]> {
  return manager.query(
    `SELECT award.*, distributor.customer_id
       FROM distribution_award AS award
       JOIN distribution_distributor AS distributor ON distributor.id = award.distributor_id
      WHERE award.kind = 'promotion'
        AND ((award.status = 'granted' AND award.is_final AND NOT award.promotion_is_active)
             OR (award.status = 'revoked' AND award.promotion_is_active))
      ORDER BY award.id LIMIT $1`,
    [limit]
  )
}

export interface MadePromotion {
  awardId: string
  promotionId: string
  code: string
  endsAt: Date
  isActive: boolean
}

/** Notes what the store made of an award's code; a code that can be used is told of. */
export function notePromotion(
  dataSource: DataSource,
  { awardId, promotionId, code, endsAt, isActive }: MadePromotion
): Promise<void> {
  return dataSource.transaction(async (manager) => {
    await manager.update(
      Award,
      { id: awardId },
      {
        promotion_id: promotionId,
        promotion_code: code,
        promotion_ends_at: endsAt,
        promotion_is_active: isActive,
        updated_at: new Date(),
      }
    )
    await recordNotices(
      manager,
      GROWTH_EVENTS.BONUS_WON,
      isActive ? [awardId] : []
    )
  })
}
