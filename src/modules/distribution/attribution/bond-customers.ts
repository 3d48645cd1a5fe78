import { newEntityId } from "../entity-id"
import type { EntityManager } from "typeorm"
import type { Settings } from "../entities"
import type { Evidence } from "./attribution"

export interface NewBond {
  customerId: string
  distributorId: string
  evidence: Evidence
  orderId: string | null
  since: Date
}

/**
 * Binds customers to who brought them. A bond that stands is kept; an expired
 * one is replaced, and one to a distributor that is terminated, and with "last
 * click" any.
 */
export async function bondCustomers(
  manager: EntityManager,
  bonds: readonly NewBond[],
  settings: Settings
): Promise<void> {
  const perCustomer = new Map(
    [...bonds]
      .sort((a, b) => a.since.getTime() - b.since.getTime())
      .map((bond) => [bond.customerId, bond])
  )
  const unique = [...perCustomer.values()].sort((a, b) =>
    a.customerId < b.customerId ? -1 : 1
  )
  if (unique.length === 0) {
    return
  }
  await manager.query(
    `INSERT INTO distribution_referral AS bond
       (id, customer_id, distributor_id, evidence, order_id, created_at, expires_at)
     SELECT id, customer_id, distributor_id, evidence, order_id, since,
            CASE WHEN $7 = 'days' THEN since + $8::int * interval '1 day' END
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
              AS new (id, customer_id, distributor_id, evidence, order_id, since)
     ON CONFLICT (customer_id) DO UPDATE
        SET distributor_id = excluded.distributor_id, evidence = excluded.evidence,
            order_id = excluded.order_id, created_at = excluded.created_at,
            expires_at = excluded.expires_at
      WHERE bond.expires_at < excluded.created_at
         OR ($7 = 'last_click' AND bond.created_at < excluded.created_at)
         OR EXISTS (SELECT FROM distribution_distributor AS bound
                     WHERE bound.id = bond.distributor_id AND bound.status = 'terminated')`,
    [
      unique.map(() => newEntityId("ref")),
      unique.map((bond) => bond.customerId),
      unique.map((bond) => bond.distributorId),
      unique.map((bond) => bond.evidence),
      unique.map((bond) => bond.orderId),
      unique.map((bond) => bond.since),
      settings.bond_mode,
      settings.bond_days,
    ]
  )
}
