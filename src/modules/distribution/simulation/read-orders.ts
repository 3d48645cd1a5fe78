import type { EntityManager } from "typeorm"
import type {
  StoredChainMember,
  StoredHistory,
  StoredSnapshot,
} from "../attribution/attribution"
import type { Evidence } from "../domain/evidence"
import { PAID_AS_TEXT } from "./paid-rows"
import type { Period } from "./period"

/** An attributed order as it is stored, with what stands for it in the ledger. */
export interface StoredOrder {
  order_id: string
  display_id: number | null
  distributor_id: string
  customer_id: string | null
  currency_code: string
  order_placed_at: Date
  evidence: Evidence | null
  chain: StoredChainMember[]
  is_own_purchase: boolean
  history: StoredHistory
  snapshot: StoredSnapshot
  /** What stands for it, as `paidRows` reads it. */
  paid: string
  /** The moment of placement as exactly as it is stored. */
  placed_exactly: string
}

export interface OrdersPage {
  period: Period
  /** The last order of the page before. */
  after: StoredOrder | null
  limit: number
}

/**
 * The next orders of a period that somebody brought, as they were placed. Walks
 * `distribution_attribution_placed_idx` from the last order on, and the
 * commission's index by order; one statement, so that an order and what
 * it was paid are of the same moment.
 */
export function readOrders(
  manager: EntityManager,
  { period, after, limit }: OrdersPage
): Promise<StoredOrder[]> {
  return manager.query(
    `SELECT a.order_id, a.display_id, a.distributor_id, a.customer_id, a.currency_code,
            a.order_placed_at, a.evidence, a.chain, a.is_own_purchase, a.history, a.snapshot,
            coalesce(stands.paid, '') AS paid, a.order_placed_at::text AS placed_exactly
       FROM distribution_attribution a
      CROSS JOIN LATERAL (
        SELECT ${PAID_AS_TEXT} AS paid
          FROM distribution_commission c
         WHERE c.order_id = a.order_id AND c.amount <> 0) AS stands
      WHERE a.order_placed_at >= $1 AND a.order_placed_at < $2
        AND (a.order_placed_at, a.order_id) > ($3::timestamptz, $4::text)
        AND a.distributor_id IS NOT NULL
      ORDER BY a.order_placed_at, a.order_id
      LIMIT $5`,
    [
      period.from,
      period.until,
      after?.placed_exactly ?? period.from,
      after?.order_id ?? "",
      limit,
    ]
  )
}

/** How many orders of a period somebody brought. */
export async function countOrders(
  manager: EntityManager,
  { from, until }: Period
): Promise<number> {
  const [row]: { count: number }[] = await manager.query(
    `SELECT count(*)::int AS count
       FROM distribution_attribution
      WHERE order_placed_at >= $1 AND order_placed_at < $2 AND distributor_id IS NOT NULL`,
    [from, until]
  )
  return row?.count ?? 0
}
