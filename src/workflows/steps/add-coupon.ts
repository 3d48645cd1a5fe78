import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { NewCoupon } from "../../modules/distribution/attribution/add-coupon"
import { notAllowed, notFound } from "../../modules/distribution/errors"
import { distributionOf } from "./module"

export type AddCouponInput = Omit<NewCoupon, "promotion_id">

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const addCouponStep = createStep(
  "distribution-add-coupon",
  async (input: AddCouponInput, { container }) => {
    const { id, code } = await promotionOf(container, input.code)
    return new StepResponse(
      await distributionOf(container).addCoupon({
        ...input,
        code,
        promotion_id: id,
      })
    )
  }
)

/** The promotion that a shopper gets by typing this code. */
async function promotionOf(
  container: MedusaContainer,
  code: string
): Promise<{ id: string; code: string }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "promotion",
    fields: ["id", "code", "is_automatic"],
    filters: { code },
  })
  const [promotion] = data
  if (!promotion) {
    throw notFound(
      `There is no promotion with the code ${code}; create it first, or spell it exactly as the promotion does`
    )
  }
  if (promotion.is_automatic) {
    throw notAllowed(
      `The promotion ${code} applies to every cart by itself, so it would bring the distributor everybody's orders; choose one that a shopper types`
    )
  }
  return { id: promotion.id, code }
}
