import type { EntityManager } from "typeorm"

/** The ids of the variants that have a cost in a currency now. Reads `distribution_variant_cost_key`. */
export async function costedVariants(
  manager: EntityManager,
  currency: string
): Promise<string[]> {
  const rows: { variant_id: string }[] = await manager.query(
    `SELECT variant_id
       FROM (SELECT DISTINCT ON (variant_id) variant_id, amount
               FROM distribution_variant_cost
              WHERE currency_code = $1
              ORDER BY variant_id, valid_from DESC) AS latest
      WHERE amount IS NOT NULL`,
    [currency]
  )
  return rows.map(({ variant_id }) => variant_id)
}
