import { createCustomersWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { only } from "./store"

let created = 0

export interface CustomerOptions {
  email?: string
  firstName?: string
  lastName?: string
  groupIds?: string[]
}

/** A customer with an account; answers its id. */
export async function createCustomer(
  container: MedusaContainer,
  options: CustomerOptions = {}
): Promise<string> {
  created += 1
  const { result } = await createCustomersWorkflow(container).run({
    input: {
      customersData: [
        {
          email: options.email ?? `customer-${created}@example.com`,
          first_name: options.firstName ?? "Carla",
          last_name: options.lastName ?? `Customer ${created}`,
          has_account: true,
        },
      ],
    },
  })
  const { id } = only(result)
  if (options.groupIds?.length) {
    await container.resolve(Modules.CUSTOMER).addCustomerToGroup(
      options.groupIds.map((customer_group_id) => ({
        customer_id: id,
        customer_group_id,
      }))
    )
  }
  return id
}
