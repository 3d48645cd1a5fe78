import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Coupon } from "../../../shared/rows"
import type { AdminCoupon } from "../../../types"

/** Coupons with the promotions behind them, read in one go. */
export async function presentCoupons(
  scope: MedusaContainer,
  rows: readonly Coupon[]
): Promise<AdminCoupon[]> {
  const promotions = await promotionsById(
    scope,
    rows.flatMap(({ promotion_id }) => promotion_id ?? [])
  )
  return rows.map((row) => ({
    id: row.id,
    distributor_id: row.distributor_id,
    code: row.code,
    promotion_id: row.promotion_id,
    promotion: promotions.get(row.promotion_id ?? "") ?? null,
    created_at: row.created_at.toISOString(),
  }))
}

type Promotion = NonNullable<AdminCoupon["promotion"]>

async function promotionsById(
  scope: MedusaContainer,
  ids: readonly string[]
): Promise<Map<string, Promotion>> {
  if (ids.length === 0) {
    return new Map()
  }
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "promotion",
    fields: ["id", "code", "status"],
    filters: { id: [...ids] },
  })
  return new Map(
    data.map(({ id, code, status }) => [id, { id, code: code ?? "", status }])
  )
}
