import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readAliases, readCustomers } from "../read-aliases"
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
    const cart = await openCart(container, input.cart_id)
    const buyerIds = [input.customer_id, cart.customer_id].filter(
      (id) => typeof id === "string"
    )
    const distributor = await distributionOf(container).referCart({
      ...input,
      alias_ids: await aliasesOfBuyer(container, input, buyerIds),
    })
    return new StepResponse(distributor)
  }
)

async function openCart(container: MedusaContainer, id: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["id", "customer_id", "completed_at"],
    filters: { id },
  })
  const [cart] = data
  if (!cart || cart.completed_at) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no open cart with id ${id}`
    )
  }
  return cart
}

/** Every record of who buys: the customers themselves and who shares their e-mail. */
async function aliasesOfBuyer(
  container: MedusaContainer,
  input: ReferCartInput,
  customerIds: string[]
): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const aliasesOf = await readAliases(query, {
    customers: await readCustomers(query, { id: customerIds }),
    findSuspects: async () => {
      const referrer = await distributionOf(container).referrerOf(input)
      return referrer ? [referrer.customer_id] : []
    },
  })
  return customerIds.flatMap((id) => [id, ...aliasesOf(id)])
}

/** Deleting what is not there is no error, so there is nothing to compensate. */
export const removeCartReferralStep = createStep(
  "distribution-remove-cart-referral",
  async (input: { cart_id: string }, { container }) => {
    await distributionOf(container).removeCartReferral(input.cart_id)
    return new StepResponse({ id: input.cart_id })
  }
)
