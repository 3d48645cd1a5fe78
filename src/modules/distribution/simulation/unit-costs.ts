import type { EntityManager } from "typeorm"
import { costKey, costsAt, type CostWanted } from "../cost/costs-at"

interface CostRow {
  variant_id: string
  currency_code: string
  amount: string
}

/**
 * Unit costs by `costKey`, in minor units: what was valid when an order was
 * placed, or else the first that became known after it. A cost that a merchant
 * enters today tells better what past orders would have come to than none.
 */
export async function unitCosts(
  manager: EntityManager,
  wanted: readonly CostWanted[]
): Promise<ReadonlyMap<string, bigint>> {
  const costs = await costsAt(manager, wanted)
  const unknown = wanted.filter((question) => !costs.has(costKey(question)))
  const first = await firstCosts(manager, unknown)
  for (const question of unknown) {
    const cost = first.get(variantKey(question.variantId, question.currency))
    if (cost !== undefined) {
      costs.set(costKey(question), cost)
    }
  }
  return costs
}

/** Of variants that had no cost by then, the first one; walks `distribution_variant_cost_key`. */
async function firstCosts(
  manager: EntityManager,
  unknown: readonly CostWanted[]
): Promise<Map<string, bigint>> {
  if (unknown.length === 0) {
    return new Map()
  }
  const rows: CostRow[] = await manager.query(
    `SELECT DISTINCT ON (cost.variant_id, cost.currency_code)
            cost.variant_id, cost.currency_code, cost.amount
       FROM (SELECT DISTINCT unnest($1::text[]) AS variant_id) AS wanted
       JOIN distribution_variant_cost AS cost ON cost.variant_id = wanted.variant_id
      WHERE cost.amount IS NOT NULL
      ORDER BY cost.variant_id, cost.currency_code, cost.valid_from`,
    [unknown.map(({ variantId }) => variantId)]
  )
  return new Map(
    rows.map(({ variant_id, currency_code, amount }) => [
      variantKey(variant_id, currency_code),
      BigInt(amount),
    ])
  )
}

function variantKey(variantId: string, currency: string): string {
  return `${variantId}|${currency}`
}
