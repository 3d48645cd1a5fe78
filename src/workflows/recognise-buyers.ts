import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ReadOrder } from "../modules/distribution/attribution/attribute-orders"
import { type AliasesOf, readAliases } from "./read-aliases"
import { readCustomerOrders } from "./read-orders/customer-orders"
import { distributionOf } from "./steps/module"

/**
 * Tells of each order that is to be attributed by which other records of its
 * e-mail the buyer is known, and which order of the buyer it is.
 */
export async function recogniseBuyers(
  container: MedusaContainer,
  orders: readonly ReadOrder[]
): Promise<ReadOrder[]> {
  if (orders.length === 0) {
    return []
  }
  const [aliasesOf, customerOrderOf] = await Promise.all([
    aliasesOfBuyers(container, orders),
    readCustomerOrders(
      container.resolve(ContainerRegistrationKeys.QUERY),
      orders
    ),
  ])
  return orders.map((order) => {
    const { customerId } = order.facts
    const aliasIds = customerId ? aliasesOf(customerId) : []
    const customerOrder = customerOrderOf(order)
    return { ...order, facts: { ...order.facts, aliasIds, customerOrder } }
  })
}

async function aliasesOfBuyers(
  container: MedusaContainer,
  orders: readonly ReadOrder[]
): Promise<AliasesOf> {
  const facts = orders.map((order) => order.facts)
  return readAliases(container.resolve(ContainerRegistrationKeys.QUERY), {
    customerIds: facts.flatMap(({ customerId }) => customerId ?? []),
    suspects: await distributionOf(container).customersOfEvidence(facts),
  })
}
