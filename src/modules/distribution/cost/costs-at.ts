import type { EntityManager } from "typeorm"

/** A question: what did this variant cost in this currency at that moment? */
export interface CostWanted {
  variantId: string
  currency: string
  /** ISO 8601. */
  at: string
}

interface CostRow {
  variant_id: string
  currency_code: string
  at: string
  amount: string
}

/** The key that `costsAt` answers a question under. */
export function costKey({ variantId, currency, at }: CostWanted): string {
  return `${variantId}|${currency}|${at}`
}

/**
 * What variants cost when they were sold, in minor units by `costKey`, in one
 * query; a cost that was missing or withdrawn then is left out. For each
 * question it reads one row of `distribution_variant_cost_key`.
 */
export async function costsAt(
  manager: EntityManager,
  wanted: readonly CostWanted[]
): Promise<Map<string, bigint>> {
  if (wanted.length === 0) {
    return new Map()
  }
  const questions = [
    ...new Map(
      wanted.map((question) => [costKey(question), question])
    ).values(),
  ]
  const rows: CostRow[] = await manager.query(
    `SELECT wanted.variant_id, wanted.currency_code, wanted.at, valid.amount
       FROM unnest($1::text[], $2::text[], $3::text[])
              AS wanted (variant_id, currency_code, at)
      CROSS JOIN LATERAL
            (SELECT cost.amount
               FROM distribution_variant_cost AS cost
              WHERE cost.variant_id = wanted.variant_id
                AND cost.currency_code = lower(wanted.currency_code)
                AND cost.valid_from <= wanted.at::timestamptz
              ORDER BY cost.valid_from DESC
              LIMIT 1) AS valid
      WHERE valid.amount IS NOT NULL`,
    [
      questions.map(({ variantId }) => variantId),
      questions.map(({ currency }) => currency),
      questions.map(({ at }) => at),
    ]
  )
  return new Map(
    rows.map(({ variant_id, currency_code, at, amount }) => [
      costKey({ variantId: variant_id, currency: currency_code, at }),
      BigInt(amount),
    ])
  )
}
