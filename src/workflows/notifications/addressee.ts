import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { nameOf } from "../name-of"
import { distributionOf } from "../steps/module"

/** A distributor as a notification knows it. */
export interface Addressee {
  id: string
  code: string
  name: string
  email: string
  customer_id: string
}

/** Whom a distributor's notifications go to; null when there is no such customer any longer. */
export async function addresseeOf(
  container: MedusaContainer,
  distributorId: string
): Promise<Addressee | null> {
  const [distributor] = await distributionOf(container).listDistributors(
    { id: distributorId },
    { take: 1 }
  )
  if (!distributor) {
    return null
  }
  const { id, code, customer_id } = distributor
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id", "email", "first_name", "last_name"],
    filters: { id: customer_id },
  })
  const [customer] = data
  return customer
    ? {
        id,
        code,
        name: nameOf(distributor, customer),
        email: customer.email,
        customer_id,
      }
    : null
}
