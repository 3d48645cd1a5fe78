import type { DataSource, EntityManager } from "typeorm"
import type { StoredCount } from "../attribution/attribution"
import {
  attributeOrders,
  type ReadBatch,
} from "../attribution/attribute-orders"
import { storedCount } from "../attribution/stored-count"
import { unattributed } from "../attribution/unattributed"
import type { Vocabulary } from "../domain/plan/vocabulary"
import {
  type CountedOrder,
  resultsToCount,
} from "../growth/results/results-to-count"
import { numberedTransfersToPost } from "../ledger/numbered-transfers-to-post"
import { planTerms } from "../plan/plan-terms"
import { commissionsToWrite } from "./commissions-to-write"
import { keepCompletionDates } from "./keep-completion-dates"
import { type Current, lockAttributions } from "./lock-attributions"
import type { Settlement } from "./plan-settlement"
import { settleInTurn } from "./settle-in-turn"
import { snapshotsToStore } from "./snapshots-to-store"
import { withCosts } from "./with-costs"
import { writeInTurn } from "./write-in-turn"

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
    const { ticket } = batch
    const orders = await withCosts(manager, batch.orders)
    const read = { ...batch, orders }
    const attributedIds = await attributeNew(manager, read)
    const locked = await lockAttributions(manager, read, attributedIds)
    const current = await keepCompletionDates(manager, locked)
    const settlements = await settleInTurn(manager, current, vocabulary)
    const transfers = settlements.flatMap(({ transfers }) => transfers)
    const counts = await countsOf(manager, current)
    await writeInTurn(manager, [
      () => snapshotsToStore({ ticket, current, settlements, counts }),
      () => commissionsToWrite(settlements),
      () => numberedTransfersToPost(transfers),
      () => resultsToCount(countedOrders(current, settlements, counts)),
    ])
    return {
      attributedIds,
      changedIds: [
        ...new Set(transfers.flatMap(({ orderId }) => orderId ?? [])),
      ],
      transferCount: transfers.length,
    }
  })
}

function countedOrders(
  current: readonly Current[],
  settlements: readonly Settlement[],
  counts: readonly (StoredCount | null)[]
): CountedOrder[] {
  return current.map(({ attribution, isNew }, index) => ({
    attribution,
    count: counts[index] ?? null,
    before: isNew ? null : attribution.counted,
    transfers: settlements[index]?.transfers ?? [],
  }))
}

/** What each order counts now among the results of whom it counts for; null where nobody sold it. */
async function countsOf(
  manager: EntityManager,
  current: readonly Current[]
): Promise<(StoredCount | null)[]> {
  const plans = await planTerms(
    manager,
    current.map(({ attribution }) => attribution.plan_id)
  )
  return current.map(({ attribution, snapshot, isNew }) =>
    isNew
      ? attribution.counted
      : storedCount(attribution, snapshot, plans.get(attribution.plan_id))
  )
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
  { ticket, orders, newIds }: ReadBatch
): Promise<string[]> {
  const isNew = new Set(
    newIds ??
      (await unattributed(
        manager,
        orders.map(({ snapshot }) => snapshot.id)
      ))
  )
  return attributeOrders(manager, {
    ticket,
    orders: orders.filter(({ snapshot }) => isNew.has(snapshot.id)),
  })
}
