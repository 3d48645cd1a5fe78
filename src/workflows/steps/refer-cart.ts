import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { distributionOf } from "./module"

export interface ReferCartInput {
  cart_id: string
  code?: string
  click_id?: string
  /** The signed-in customer, when there is one. */
  customer_id?: string | null
}

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const referCartStep = createStep(
  "distribution-refer-cart",
  async (input: ReferCartInput, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "cart",
      fields: ["id", "customer_id", "completed_at"],
      filters: { id: input.cart_id },
    })
    const [cart] = data
    if (!cart || cart.completed_at) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `There is no open cart with id ${input.cart_id}`
      )
    }
    const distributor = await distributionOf(container).referCart({
      ...input,
      customer_id: input.customer_id ?? cart.customer_id ?? null,
    })
    return new StepResponse(distributor)
  }
)

/** Deleting what is not there is no error, so there is nothing to compensate. */
export const removeCartReferralStep = createStep(
  "distribution-remove-cart-referral",
  async (input: { cart_id: string }, { container }) => {
    await distributionOf(container).removeCartReferral(input.cart_id)
    return new StepResponse({ id: input.cart_id })
  }
)
