import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"

interface CustomerFacts {
  groupIds: string[]
  /** How many orders it placed so far. */
  orderCount: number
}

/** What terms may ask of a customer; somebody new, when there is none. */
export async function customerFacts(
  scope: MedusaContainer,
  id: string | null
): Promise<CustomerFacts> {
  if (id === null) {
    return { groupIds: [], orderCount: 0 }
  }
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: customers } = await query.graph({
    entity: "customer",
    fields: ["id", "groups.id"],
    filters: { id },
  })
  const [customer] = customers as { groups?: { id: string }[] }[]
  if (!customer) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `There is no customer with id ${id}; choose another, or leave it out for a new one`
    )
  }
  const { metadata } = await query.graph({
    entity: "order",
    fields: ["id"],
    filters: { customer_id: id },
    pagination: { take: 1, skip: 0 },
  })
  return {
    groupIds: (customer.groups ?? []).map((group) => group.id),
    orderCount: metadata?.count ?? 0,
  }
}
