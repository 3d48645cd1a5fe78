import type { EntityManager } from "typeorm"

/** A distributor's money in one currency, in minor units as strings. */
export interface Balance {
  currency_code: string
  pending: string
  held: string
  available: string
  /** On statements, and not with a payout yet. */
  stated: string
  /** With payouts that are under way. */
  paying: string
}

/** A distributor's balances by currency. Reads the account table by its distributor index. */
export async function balancesOf(
  manager: EntityManager,
  distributorId: string
): Promise<Balance[]> {
  return manager.query(
    `SELECT currency_code,
            coalesce(sum(balance) FILTER (WHERE kind = 'pending'), 0)::text AS pending,
            coalesce(sum(balance) FILTER (WHERE kind = 'held'), 0)::text AS held,
            coalesce(sum(balance) FILTER (WHERE kind = 'available'), 0)::text AS available,
            coalesce(sum(balance) FILTER (WHERE kind = 'stated'), 0)::text AS stated,
            coalesce(sum(balance) FILTER (WHERE kind = 'paying'), 0)::text AS paying
       FROM distribution_account
      WHERE distributor_id = $1
      GROUP BY currency_code
      ORDER BY currency_code`,
    [distributorId]
  )
}
