import type {
  IPromotionModuleService,
  MedusaContainer,
  PromotionDTO,
} from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MathBN,
  Modules,
} from "@medusajs/framework/utils"
import { VOUCHER_PREFIX } from "./voucher"

/**
 * Brings the vouchers that an order used down to what is left of them. Medusa
 * offers a promotion at its full value each time and refuses it once that is more
 * than its budget has left, so the rest would be good for small orders only.
 */
export async function refreshVouchers(
  container: MedusaContainer,
  orderId: string
): Promise<void> {
  const ids = await promotionsOf(container, orderId)
  if (ids.length === 0) {
    return
  }
  const promotions = container.resolve(Modules.PROMOTION)
  const used = await promotions.listPromotions(
    { id: ids },
    { relations: ["campaign.budget"] }
  )
  for (const voucher of used.filter(isVoucher)) {
    await refresh(promotions, voucher)
  }
}

/** By the link alone: reading the order for its codes would cost each checkout a hundred times as much. */
export async function promotionsOf(
  container: MedusaContainer,
  orderId: string
): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_promotion",
    fields: ["promotion_id"],
    filters: { order_id: orderId },
  })
  return data.map(({ promotion_id }) => promotion_id)
}

function isVoucher({ code }: PromotionDTO): boolean {
  return code?.startsWith(VOUCHER_PREFIX) ?? false
}

async function refresh(
  promotions: IPromotionModuleService,
  { id, campaign }: PromotionDTO
): Promise<void> {
  const { limit, used } = campaign?.budget ?? {}
  const left = roundedDown(MathBN.sub(limit ?? 0, used ?? 0))
  if (left > 0) {
    await promotions.updatePromotions({
      id,
      application_method: { value: left },
    })
  }
}

/** To a thousandth, which no currency goes below: the hair that the budget is above the voucher falls away. */
function roundedDown(amount: ReturnType<typeof MathBN.sub>): number {
  return amount.decimalPlaces(3, 1).toNumber()
}
