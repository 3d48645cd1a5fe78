import { type DataSource, type EntityManager, In } from "typeorm"
import {
  attributeOrders,
  type ReadBatch,
  type ReadOrder,
} from "../attribution/attribute-orders"
import { unattributed } from "../attribution/unattributed"
import type { Vocabulary } from "../domain/plan/vocabulary"
import { Attribution } from "../entities"
import { postTransfers } from "../ledger/post-transfers"
import { keepCompletionDates } from "./keep-completion-dates"
import type { SettledAttribution } from "./plan-settlement"
import { settleInTurn } from "./settle-in-turn"
import { storeSnapshots } from "./store-snapshots"
import { withCosts } from "./with-costs"
import { writeCommissions } from "./write-commissions"

/** What reconciling one batch did. */
export interface ReconcileResult {
  /** Orders that were attributed for the first time. */
  attributedIds: string[]
  /** Orders for which the ledger moved. */
  changedIds: string[]
  transferCount: number
}

/**
 * Brings the ledger to what should stand for a batch of orders, in one
 * transaction. Doing it twice posts nothing. A reading that is older than what
 * was applied already is passed over.
 */
export async function reconcileOrders(
  dataSource: DataSource,
  batch: ReadBatch,
  vocabulary: Vocabulary
): Promise<ReconcileResult> {
  return dataSource.transaction(async (manager) => {
    const orders = await withCosts(manager, batch.orders)
    const read = { ...batch, orders }
    const attributedIds = await attributeNew(manager, read)
    const locked = await lockAttributions(manager, read, attributedIds)
    const current = await keepCompletionDates(manager, locked)
    const settlements = await settleInTurn(manager, current, vocabulary)
    const transfers = settlements.flatMap(({ transfers }) => transfers)
    await writeCommissions(manager, settlements)
    await postTransfers(manager, transfers)
    await storeSnapshots(manager, {
      ticket: batch.ticket,
      stored: new Set(attributedIds),
      current,
      settlements,
    })
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
  { ticket, orders }: ReadBatch
): Promise<string[]> {
  const ids = orders.map(({ snapshot }) => snapshot.id)
  const isNew = new Set(await unattributed(manager, ids))
  return attributeOrders(manager, {
    ticket,
    orders: orders.filter(({ snapshot }) => isNew.has(snapshot.id)),
  })
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
  evidence: true,
  history: true,
  customer_id: true,
  order_placed_at: true,
  snapshot_ticket: true,
} as const satisfies Record<keyof SettledAttribution, true>

export type Current = ReadOrder & { attribution: SettledAttribution }

/** The orders whose reading is the newest, with their attributions locked in id order. */
async function lockAttributions(
  manager: EntityManager,
  { orders, ticket }: ReadBatch,
  attributedIds: readonly string[]
): Promise<Current[]> {
  const isNew = new Set(attributedIds)
  const byOrder = new Map(orders.map((order) => [order.snapshot.id, order]))
  const attributions = await manager.find(Attribution, {
    select: settledColumns,
    where: { order_id: In([...byOrder.keys()]) },
    order: { id: "ASC" },
    lock: { mode: "pessimistic_write" },
  })
  return attributions.flatMap((attribution) => {
    const order = byOrder.get(attribution.order_id)
    const isNewest =
      isNew.has(attribution.order_id) ||
      BigInt(attribution.snapshot_ticket) < BigInt(ticket)
    return order && isNewest ? [{ ...order, attribution }] : []
  })
}
