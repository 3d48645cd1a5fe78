import type { DataSource } from "typeorm"
import { builtIn } from "../../src/modules/distribution/domain/plan/vocabulary"
import {
  reconcileOrders,
  takeTicket,
} from "../../src/modules/distribution/reconcile/reconcile-orders"
import { createLedgerDatabase } from "../ledger-database"
import { orderOf } from "../ledger/orders"
import { enrolSellers } from "../ledger/sellers"
import { timed, timingRow } from "../rounds"
import type { Row } from "../row"

const ROUNDS = 15
const BATCH = 100

/** Batches before anything is measured, and in each round. */
const HISTORY = 20
const BATCHES = 5

/** What the statement that adds to the daily results is known by. */
const COUNTING = /INSERT INTO distribution_daily_result/

/**
 * Reconciles new orders in batches, against the same less what the statement that
 * adds to the daily results took, as the database's client waited for it.
 */
export async function upkeepRow(serverUrl: string): Promise<Row> {
  const dataSource = await createLedgerDatabase(serverUrl, "bench_upkeep")
  try {
    const sellers = await enrolSellers(dataSource)
    await reconcileNew(dataSource, sellers, HISTORY)
    await dataSource.query("VACUUM ANALYZE")
    const measured: number[] = []
    const floored: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const { total, counting } = await reconcileNew(
        dataSource,
        sellers,
        BATCHES
      )
      if (counting === 0) {
        throw new Error("Nothing was counted")
      }
      measured.push(total)
      floored.push(total - counting)
    }
    return timingRow(
      {
        measure: `reconcile of new orders with the daily results, batches of ${BATCH}, per ${BATCH * BATCHES} orders`,
        floor: "the same less the statement that adds to the daily results",
        target: 1.2,
      },
      { measured, floored }
    )
  } finally {
    await dataSource.destroy()
  }
}

let created = 0

async function reconcileNew(
  dataSource: DataSource,
  sellers: readonly string[],
  batches: number
): Promise<{ total: number; counting: number }> {
  let counting = 0
  const total = await timed(async () => {
    for (let batch = 0; batch < batches; batch++) {
      const orders = Array.from({ length: BATCH }, () => {
        created += 1
        return orderOf(created, sellers[(created * 7) % sellers.length]!)
      })
      const ticket = await takeTicket(dataSource.manager)
      counting += await countedIn(dataSource, () =>
        reconcileOrders(dataSource, { ticket, orders }, builtIn)
      )
    }
  })
  return { total, counting }
}

/** How long that statement of a piece of work was waited for. */
async function countedIn(
  dataSource: DataSource,
  work: () => Promise<unknown>
): Promise<number> {
  let waited = 0
  const create = dataSource.createQueryRunner.bind(dataSource)
  dataSource.createQueryRunner = (mode) => {
    const runner = create(mode)
    const query = runner.query.bind(runner)
    runner.query = async (...asked: Parameters<typeof query>) => {
      if (!COUNTING.test(asked[0])) {
        return query(...asked)
      }
      let answer: unknown
      waited += await timed(async () => {
        answer = await query(...asked)
      })
      return answer
    }
    return runner
  }
  try {
    await work()
    return waited
  } finally {
    dataSource.createQueryRunner = create
  }
}
