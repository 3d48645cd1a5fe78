import type {
  IPromotionModuleService,
  MedusaContainer,
  PromotionDTO,
} from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import { VOUCHER_PREFIX } from "./voucher"

/**
 * Brings the vouchers among the codes that orders used down to what is left of
 * them. Medusa offers a promotion at its full value each time and refuses it once
 * that is more than its budget has left, so the rest would be good for small
 * orders only.
 */
export async function refreshVouchers(
  container: MedusaContainer,
  codes: readonly string[]
): Promise<void> {
  const used = [...new Set(codes)].filter(isVoucher)
  if (used.length === 0) {
    return
  }
  const promotions = container.resolve(Modules.PROMOTION)
  const vouchers = await promotions.listPromotions(
    { code: used },
    { relations: ["application_method", "campaign.budget"], take: used.length }
  )
  for (const voucher of vouchers) {
    await refresh(promotions, voucher)
  }
}

function isVoucher(code: string): boolean {
  return code.startsWith(VOUCHER_PREFIX)
}

async function refresh(
  promotions: IPromotionModuleService,
  { id, application_method, campaign }: PromotionDTO
): Promise<void> {
  const { limit, used } = campaign?.budget ?? {}
  const left = roundedDown(MathBN.sub(limit ?? 0, used ?? 0))
  if (left > 0 && left !== Number(application_method?.value)) {
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
