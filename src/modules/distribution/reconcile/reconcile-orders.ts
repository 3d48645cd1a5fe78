import { type DataSource, type EntityManager, In } from "typeorm"
import {
  attributeOrders,
  type ReadOrder,
} from "../attribution/attribute-orders"
import { encodeSnapshot } from "../attribution/snapshot-codec"
import type { PlanTerms } from "../domain/plan/plan"
import { Attribution, Plan } from "../entities"
import { postTransfers } from "../ledger/post-transfers"
import { toTerms } from "../plan/plan-document"
import { keepCompletionDates } from "./keep-completion-dates"
import {
  planSettlement,
  type SettledAttribution,
  type Settlement,
} from "./plan-settlement"
import {
  type StandingCommission,
  standingCommissions,
} from "./standing-commissions"
import { writeCommissions } from "./write-commissions"

/** What reconciling one batch did. */
export interface ReconcileResult {
  /** Orders that were attributed for the first time. */
  attributedIds: string[]
  /** Orders for which the ledger moved. */
  changedIds: string[]
  transferCount: number
}

export interface ReadBatch {
  /** Taken before the orders were read; see `takeTicket`. */
  ticket: string
  orders: readonly ReadOrder[]
}

/**
 * Brings the ledger to what should stand for a batch of orders, in one
 * transaction. Doing it twice posts nothing. A reading that is older than what
 * was applied already is passed over.
 */
export async function reconcileOrders(
  dataSource: DataSource,
  batch: ReadBatch
): Promise<ReconcileResult> {
  return dataSource.transaction(async (manager) => {
    const attributedIds = await attributeNew(manager, batch.orders)
    const locked = await lockAttributions(manager, batch)
    const current = await keepCompletionDates(manager, locked)
    const settlements = await settleAll(manager, current)
    const transfers = settlements.flatMap(({ transfers }) => transfers)
    await writeCommissions(manager, settlements)
    await postTransfers(manager, transfers)
    await storeSnapshots(manager, { batch, current, settlements })
    return {
      attributedIds,
      changedIds: [
        ...new Set(transfers.flatMap(({ orderId }) => orderId ?? [])),
      ],
      transferCount: transfers.length,
    }
  })
}

/** A number that grows: a reading with a higher one began later. */
export async function takeTicket(manager: EntityManager): Promise<string> {
  const [row]: { ticket: string }[] = await manager.query(
    "SELECT nextval('distribution_snapshot_ticket')::text AS ticket"
  )
  return row?.ticket ?? "0"
}

async function attributeNew(
  manager: EntityManager,
  orders: readonly ReadOrder[]
): Promise<string[]> {
  const known: { order_id: string }[] = await manager.query(
    "SELECT order_id FROM distribution_attribution WHERE order_id = ANY($1::text[])",
    [orders.map(({ snapshot }) => snapshot.id)]
  )
  const attributed = new Set(known.map((row) => row.order_id))
  return attributeOrders(
    manager,
    orders.filter(({ snapshot }) => !attributed.has(snapshot.id))
  )
}

/** Without the snapshot that is about to be replaced, which is most of the row. */
const settledColumns = {
  id: true,
  order_id: true,
  distributor_id: true,
  currency_code: true,
  chain: true,
  plan_id: true,
  is_own_purchase: true,
  snapshot_ticket: true,
} as const satisfies Record<keyof SettledAttribution, true>

type Current = ReadOrder & { attribution: SettledAttribution }

/** The orders whose reading is the newest, with their attributions locked in id order. */
async function lockAttributions(
  manager: EntityManager,
  { orders, ticket }: ReadBatch
): Promise<Current[]> {
  const byOrder = new Map(orders.map((order) => [order.snapshot.id, order]))
  const attributions = await manager.find(Attribution, {
    select: settledColumns,
    where: { order_id: In([...byOrder.keys()]) },
    order: { id: "ASC" },
    lock: { mode: "pessimistic_write" },
  })
  return attributions.flatMap((attribution) => {
    const order = byOrder.get(attribution.order_id)
    const isNewer = BigInt(attribution.snapshot_ticket) < BigInt(ticket)
    return order && isNewer ? [{ ...order, attribution }] : []
  })
}

async function settleAll(
  manager: EntityManager,
  current: readonly Current[]
): Promise<Settlement[]> {
  const plans = await plansOf(manager, current)
  const standing = groupByOrder(
    await standingCommissions(
      manager,
      current.map(({ snapshot }) => snapshot.id)
    )
  )
  return current.flatMap(({ attribution, snapshot }) => {
    const plan = plans.get(attribution.plan_id)
    return plan
      ? [
          planSettlement({
            attribution,
            snapshot,
            plan,
            standing: standing.get(snapshot.id) ?? new Map(),
          }),
        ]
      : []
  })
}

async function plansOf(
  manager: EntityManager,
  current: readonly Current[]
): Promise<Map<string, PlanTerms>> {
  const ids = [
    ...new Set(current.map(({ attribution }) => attribution.plan_id)),
  ]
  const plans = await manager.findBy(Plan, { id: In(ids) })
  return new Map(plans.map((plan) => [plan.id, toTerms(plan.terms)]))
}

function groupByOrder(
  standing: Map<string, StandingCommission>
): Map<string, Map<string, StandingCommission>> {
  const grouped = new Map<string, Map<string, StandingCommission>>()
  for (const [key, commission] of standing) {
    const ofOrder = grouped.get(commission.orderId) ?? new Map()
    ofOrder.set(key, commission)
    grouped.set(commission.orderId, ofOrder)
  }
  return grouped
}

interface Reconciled {
  batch: ReadBatch
  current: readonly Current[]
  settlements: readonly Settlement[]
}

async function storeSnapshots(
  manager: EntityManager,
  { batch, current, settlements }: Reconciled
): Promise<void> {
  const rows = current.map(({ attribution, snapshot }, index) => ({
    id: attribution.id,
    snapshot: encodeSnapshot(snapshot),
    earns: attribution.distributor_id !== null,
    reason: settlements[index]?.reason ?? null,
  }))
  await manager.query(
    `UPDATE distribution_attribution AS attribution
        SET snapshot = read.snapshot, snapshot_ticket = $2, reconciled_at = now(),
            reason = CASE WHEN read.earns THEN read.reason ELSE attribution.reason END
       FROM jsonb_to_recordset($1::jsonb)
              AS read (id text, snapshot jsonb, earns boolean, reason text)
      WHERE attribution.id = read.id`,
    [JSON.stringify(rows), batch.ticket]
  )
}
