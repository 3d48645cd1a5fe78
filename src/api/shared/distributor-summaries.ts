import type { MedusaContainer } from "@medusajs/framework/types"
import { distributionOf } from "../../workflows/steps/module"
import type { DistributorSummary } from "../types"
import { customersById, nameOf } from "./customers"

/** What the distributors with these ids are called, read in one go. */
export async function distributorSummaries(
  scope: MedusaContainer,
  ids: readonly string[]
): Promise<Map<string, DistributorSummary>> {
  if (ids.length === 0) {
    return new Map()
  }
  const rows = await distributionOf(scope).listDistributors(
    { id: [...new Set(ids)] },
    { take: null }
  )
  const customers = await customersById(
    scope,
    rows.map((row) => row.customer_id)
  )
  return new Map(
    rows.map((row) => {
      const customer = customers.get(row.customer_id) ?? null
      const name = nameOf(row, customer)
      return [row.id, { id: row.id, code: row.code, name }]
    })
  )
}
