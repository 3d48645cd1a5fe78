import type { DataSource } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { Coupon } from "../entities"
import { notFound } from "../errors"

export interface CouponRemoval {
  id: string
  distributor_id: string
  actor: Actor
}

/** Takes a code from a distributor; orders that it brought stay the distributor's. */
export async function removeCoupon(
  dataSource: DataSource,
  { id, distributor_id, actor }: CouponRemoval
): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const coupon = await manager.findOne(Coupon, {
      where: { id, distributor_id },
      lock: { mode: "pessimistic_write" },
    })
    if (!coupon) {
      throw notFound(`The distributor has no coupon with id ${id}`)
    }
    await manager.delete(Coupon, { id })
    await recordAudit(manager, {
      actor,
      action: "distributor.coupon_removed",
      subject: { type: "distributor", id: distributor_id },
      detail: {
        coupon_id: id,
        code: coupon.code,
        promotion_id: coupon.promotion_id,
      },
    })
  })
}
