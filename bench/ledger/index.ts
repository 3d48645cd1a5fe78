import type { DataSource } from "typeorm"
import { builtIn } from "../../src/modules/distribution/domain/plan/vocabulary"
import {
  reconcileOrders,
  takeTicket,
} from "../../src/modules/distribution/reconcile/reconcile-orders"
import { type Bench, say } from "../context"
import { createLedgerDatabase } from "../ledger-database"
import type { Row } from "../row"
import { sideBySide, timed, timingRow } from "../rounds"
import { createFloor, type PostedTransfer } from "./floor"
import { earning, orderOf, type PaidOrder, unearning } from "./orders"
import { enrolSellers } from "./sellers"

const ROUNDS = 30

/** Orders that the ledger holds before anything is measured. */
const HISTORY = 2_000

/** Orders of one round by the size of its batches. */
const sizes = [
  { batch: 1, orders: 50, target: undefined },
  { batch: 100, orders: 500, target: 3 },
]

/**
 * Reconciles orders that are attributed already and posts six transfers for
 * each, against the same transfers by one insert and one balance upsert.
 */
export const ledger: Bench = async ({ serverUrl }) => {
  const dataSource = await createLedgerDatabase(serverUrl, "bench_ledger")
  try {
    const sellers = await enrolSellers(dataSource)
    await postHistory(dataSource, sellers)
    const rows: Row[] = []
    for (const size of sizes) {
      say(`ledger: reconcile at batches of ${size.batch}`)
      rows.push(await measure(dataSource, sellers, size))
    }
    return rows
  } finally {
    await dataSource.destroy()
  }
}

/** A ledger in use: warm, and analysed as autovacuum would have by then. */
async function postHistory(
  dataSource: DataSource,
  sellers: readonly string[]
): Promise<void> {
  const batches = inBatches(newOrders(sellers, HISTORY), 100)
  await eachBatch(batches, (orders) => attribute(dataSource, orders))
  await eachBatch(batches, (orders) => reconcile(dataSource, orders))
  await dataSource.query("VACUUM ANALYZE")
}

async function measure(
  dataSource: DataSource,
  sellers: readonly string[],
  { batch, orders: count, target }: (typeof sizes)[number]
): Promise<Row> {
  const floor = await createFloor(dataSource)
  let posted: PostedTransfer[][] = []
  const timings = await sideBySide(ROUNDS, {
    measured: async () => {
      const batches = inBatches(newOrders(sellers, count), batch)
      await eachBatch(batches, (orders) => attribute(dataSource, orders))
      const time = await timed(() =>
        eachBatch(batches, (orders) => reconcile(dataSource, orders))
      )
      posted = await Promise.all(
        batches.map((orders) => floor.transfersOf(orders))
      )
      return time
    },
    floor: () => timed(() => eachBatch(floor.renewed(posted), floor.post)),
  })
  return timingRow(
    {
      measure: `reconcile of stored snapshots, batches of ${batch}, per ${count} orders`,
      floor: "the same transfers by one insert and one upsert",
      target,
    },
    timings
  )
}

/** A cancelled order is attributed and earns nothing, so that nothing is posted yet. */
async function attribute(
  dataSource: DataSource,
  orders: readonly PaidOrder[]
): Promise<void> {
  const ticket = await takeTicket(dataSource.manager)
  await reconcileOrders(
    dataSource,
    {
      ticket,
      orders: orders.map(unearning),
      newIds: orders.map(({ snapshot }) => snapshot.id),
    },
    builtIn
  )
}

async function reconcile(
  dataSource: DataSource,
  orders: readonly PaidOrder[]
): Promise<void> {
  const ticket = await takeTicket(dataSource.manager)
  const { transferCount } = await reconcileOrders(
    dataSource,
    { ticket, orders: orders.map(earning), newIds: [] },
    builtIn
  )
  if (transferCount !== orders.length * 6) {
    throw new Error(
      `${orders.length} orders posted ${transferCount} transfers, not six each`
    )
  }
}

let created = 0

function newOrders(sellers: readonly string[], count: number): PaidOrder[] {
  return Array.from({ length: count }, () => {
    created += 1
    return orderOf(created, sellers[(created * 7) % sellers.length]!)
  })
}

function inBatches<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size)
  )
}

async function eachBatch<T>(
  batches: readonly T[],
  work: (batch: T) => Promise<unknown>
): Promise<void> {
  for (const batch of batches) {
    await work(batch)
  }
}
