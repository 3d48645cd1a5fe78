import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { OrderFacts } from "../modules/distribution/attribution/attribution"
import { type AliasesOf, readAliases } from "./read-aliases"
import { factsOf } from "./read-orders"
import { readCustomerOrders } from "./read-orders/customer-orders"
import type { RawOrder } from "./read-orders/raw-order"
import { distributionOf } from "./steps/module"

/** What is known of a buyer beyond the order itself. */
export type Buyer = Pick<OrderFacts, "aliasIds" | "customerOrder">

/**
 * Tells of each order that is to be attributed, by its id, by which other records
 * of its e-mail the buyer is known, and which order of all of theirs it is.
 */
export async function recogniseBuyers(
  container: MedusaContainer,
  orders: readonly RawOrder[]
): Promise<Map<string, Buyer>> {
  if (orders.length === 0) {
    return new Map()
  }
  const aliasesOf = await aliasesOfBuyers(container, orders)
  const customerOrderOf = await readCustomerOrders(
    container.resolve(ContainerRegistrationKeys.QUERY),
    orders,
    aliasesOf
  )
  return new Map(
    orders.map((order) => [
      order.id,
      {
        aliasIds: order.customer_id ? aliasesOf(order.customer_id) : [],
        customerOrder: customerOrderOf(order),
      },
    ])
  )
}

async function aliasesOfBuyers(
  container: MedusaContainer,
  orders: readonly RawOrder[]
): Promise<AliasesOf> {
  return readAliases(container.resolve(ContainerRegistrationKeys.QUERY), {
    customers: orders.flatMap(({ customer_id, customer }) =>
      customer_id ? { id: customer_id, email: customer?.email ?? null } : []
    ),
    findSuspects: () =>
      distributionOf(container).customersOfEvidence(orders.map(factsOf)),
  })
}
