import type { EntityManager } from "typeorm"

interface CostRow {
  variant_id: string
  currency_code: string
  amount: string | null
}

/** What each variant costs now, by currency, in minor units; a withdrawn cost is left out. */
export type CostsByCurrency = ReadonlyMap<string, bigint>

/** Reads `distribution_variant_cost_key`. */
export async function currentCosts(
  manager: EntityManager,
  variantIds: readonly string[]
): Promise<Map<string, CostsByCurrency>> {
  const rows: CostRow[] = await manager.query(
    `SELECT DISTINCT ON (variant_id, currency_code) variant_id, currency_code, amount
       FROM distribution_variant_cost
      WHERE variant_id = ANY($1::text[])
      ORDER BY variant_id, currency_code, valid_from DESC`,
    [variantIds]
  )
  const costs = new Map<string, Map<string, bigint>>()
  for (const { variant_id, currency_code, amount } of rows) {
    if (amount !== null) {
      const own = costs.get(variant_id) ?? new Map<string, bigint>()
      costs.set(variant_id, own.set(currency_code, BigInt(amount)))
    }
  }
  return costs
}
