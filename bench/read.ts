import { type Bench, say } from "./context"
import { type Row, spreadOf } from "./row"
import { sideBySide, timingRow } from "./rounds"
import { startStore, type StoreProcess } from "./store/store-process"
import type { Measured } from "./store/with-plugin"

const BATCH = 100
const ROUNDS = 15

/** How often queries are counted; the least counts, for a store's jobs may add their own. */
const COUNTS = 3

/** What a whole reconcile is set beside. */
const floors = [
  {
    name: "readByMedusa",
    floor: "Medusa's own read of the same orders",
    target: 1.2,
  },
  {
    name: "readAlone",
    floor: "the read of the fields that it asks for",
    target: undefined,
  },
] as const

/** Reconciles whole orders, Medusa's read included, beside reads alone. */
export const read: Bench = async (options) => {
  const store = await startStore(options, "with-plugin")
  try {
    say(`read: place ${BATCH} orders`)
    const referralCode = await store.call<string>("referralCode")
    await store.call("sell", { orders: BATCH, referralCode })
    await store.call("drain")
    await store.analyse()
    say("read: reconcile them")
    const rows: Row[] = []
    for (const floor of floors) {
      rows.push(await timeRow(store, floor))
    }
    return [...rows, await queryRow(store)]
  } finally {
    await store.stop()
  }
}

async function timeRow(
  store: StoreProcess,
  { name, floor, target }: (typeof floors)[number]
): Promise<Row> {
  const timings = await sideBySide(ROUNDS, {
    measured: async () => (await run(store, "reconcile", BATCH)).ms,
    floor: async () => (await run(store, name, BATCH)).ms,
  })
  return timingRow(
    {
      measure: `whole reconcile of ${BATCH} new orders`,
      floor,
      target,
    },
    timings
  )
}

async function queryRow(store: StoreProcess): Promise<Row> {
  const forOne = await leastQueries(store, 1)
  const forAll = await leastQueries(store, BATCH)
  return {
    measure: `queries of a whole reconcile of ${BATCH} orders`,
    floor: "those of 1 order",
    unit: "queries",
    measured: forAll,
    floored: forOne,
    ratio: spreadOf([forAll / forOne]),
    target: 1,
  }
}

async function leastQueries(
  store: StoreProcess,
  orders: number
): Promise<number> {
  const counts: number[] = []
  for (let count = 0; count < COUNTS; count++) {
    counts.push((await run(store, "reconcile", orders)).queries)
  }
  return Math.min(...counts)
}

function run(
  store: StoreProcess,
  name: "reconcile" | (typeof floors)[number]["name"],
  orders: number
): Promise<Measured> {
  return store.call<Measured>(name, orders)
}
