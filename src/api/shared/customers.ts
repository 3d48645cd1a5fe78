import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CustomerSummary } from "../types"
import { escapeLike } from "./escape-like"

export { nameOf } from "../../workflows/name-of"

/** How many customers a search by name or e-mail considers. */
const SEARCHED_CUSTOMERS = 100

/** The customers with these ids, read in one go. */
export async function customersById(
  scope: MedusaContainer,
  ids: readonly string[]
): Promise<Map<string, CustomerSummary>> {
  if (ids.length === 0) {
    return new Map()
  }
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id", "email", "first_name", "last_name"],
    filters: { id: [...new Set(ids)] },
  })
  return new Map(
    data.map(({ id, email, first_name, last_name }) => [
      id,
      { id, email, first_name, last_name },
    ])
  )
}

/** The ids of customers whose name or e-mail holds the text; the first 100. */
export async function searchCustomerIds(
  scope: MedusaContainer,
  text: string
): Promise<string[]> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id"],
    filters: { q: escapeLike(text) } as Record<string, unknown>,
    pagination: { take: SEARCHED_CUSTOMERS, skip: 0 },
  })
  return data.map(({ id }) => id)
}
