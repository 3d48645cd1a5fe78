import { type Bench, type RunOptions, say } from "./context"
import { sideBySide, type Timings, timingRow } from "./rounds"
import { startStore } from "./store/store-process"

/** Orders in one round of one store: few, so that what the machine does beside it meets both alike. */
const ROUND_ORDERS = 25

/**
 * How often both stores are started anew: one process may be faster than the next
 * of the same code by more than what is measured here.
 */
const STARTS = 3

/** Takes orders from cart to order in a store with the plugin and in one without. */
export const checkout: Bench = async (options) => {
  const rounds = Math.ceil(options.orders / ROUND_ORDERS / STARTS)
  const timings: Timings = { measured: [], floored: [] }
  for (let start = 1; start <= STARTS; start++) {
    say(`checkout: start ${start} of ${STARTS}`)
    const { measured, floored } = await sellSideBySide(options, rounds)
    timings.measured.push(...measured)
    timings.floored.push(...floored)
  }
  return [
    timingRow(
      {
        measure: `checkout of ${ROUND_ORDERS} orders, drain included`,
        floor: "the same without the plugin",
        target: 1.03,
      },
      timings
    ),
  ]
}

async function sellSideBySide(
  options: RunOptions,
  rounds: number
): Promise<Timings> {
  const bare = await startStore(options, "bare")
  const withPlugin = await startStore(options, "with-plugin")
  try {
    const referralCode = await withPlugin.call<string>("referralCode")
    const sale = { orders: ROUND_ORDERS, referralCode }
    for (const store of [bare, withPlugin]) {
      await store.call("sell", sale)
      await store.analyse()
    }
    return await sideBySide(
      rounds,
      {
        measured: () => withPlugin.call<number>("sell", sale),
        floor: () => bare.call<number>("sell", sale),
      },
      (round) => say(`checkout: round ${round} of ${rounds}`)
    )
  } finally {
    await Promise.all([bare.stop(), withPlugin.stop()])
  }
}
