import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ReadOrder } from "../modules/distribution/attribution/attribute-orders"
import type { OrderFacts } from "../modules/distribution/attribution/attribution"
import { type AliasesOf, readAliases } from "./read-aliases"
import { distributionOf } from "./steps/module"

/**
 * Tells of each order that is to be attributed by which other records of its
 * e-mail the buyer is known.
 */
export async function recogniseBuyers(
  container: MedusaContainer,
  orders: readonly ReadOrder[]
): Promise<ReadOrder[]> {
  if (orders.length === 0) {
    return []
  }
  const facts = orders.map((order) => order.facts)
  const aliasesOf = await readAliases(
    container.resolve(ContainerRegistrationKeys.QUERY),
    {
      customerIds: facts.flatMap(({ customerId }) => customerId ?? []),
      suspects: await distributionOf(container).customersOfEvidence(facts),
    }
  )
  return orders.map((order) => ({
    ...order,
    facts: withAliases(order.facts, aliasesOf),
  }))
}

function withAliases(facts: OrderFacts, aliasesOf: AliasesOf): OrderFacts {
  const aliasIds = facts.customerId ? aliasesOf(facts.customerId) : []
  return { ...facts, aliasIds }
}
