import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { distributionOf } from "../../workflows/steps/module"
import type { CustomerSummary } from "../types"
import { escapeLike } from "./escape-like"

export { nameOf } from "../../workflows/name-of"

/** How many customers a search by name or e-mail considers; most of them may only buy. */
const SEARCHED_CUSTOMERS = 5_000
const PAGE = 1_000

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

/**
 * The ids of the customers whose name or e-mail holds the text and who are
 * distributors; of more than 5,000 such customers, those among the oldest 5,000.
 */
export async function searchCustomerIds(
  scope: MedusaContainer,
  text: string
): Promise<string[]> {
  const found: string[] = []
  for (let skip = 0; skip < SEARCHED_CUSTOMERS; skip += PAGE) {
    const ids = await matchingCustomerIds(scope, text, skip)
    found.push(...(await distributorsAmong(scope, ids)))
    if (ids.length < PAGE) {
      break
    }
  }
  return found
}

async function matchingCustomerIds(
  scope: MedusaContainer,
  text: string,
  skip: number
): Promise<string[]> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id"],
    filters: { q: escapeLike(text) } as Record<string, unknown>,
    pagination: { take: PAGE, skip, order: { id: "ASC" } },
  })
  return data.map(({ id }) => id)
}

async function distributorsAmong(
  scope: MedusaContainer,
  customerIds: readonly string[]
): Promise<string[]> {
  if (customerIds.length === 0) {
    return []
  }
  const distributors = await distributionOf(scope).listDistributors(
    { customer_id: customerIds },
    { take: null, select: ["customer_id"] }
  )
  return distributors.map(({ customer_id }) => customer_id)
}
