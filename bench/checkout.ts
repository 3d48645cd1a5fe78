import { type Bench, say } from "./context"
import { sideBySide, timingRow } from "./rounds"
import { startStore } from "./store/store-process"

/** Orders in one round of one store: few, so that what the machine does beside it meets both alike. */
const ROUND_ORDERS = 25

/** Takes orders from cart to order in a store with the plugin and in one without. */
export const checkout: Bench = async (options) => {
  const bare = await startStore(options, "bare")
  const withPlugin = await startStore(options, "with-plugin")
  try {
    const referralCode = await withPlugin.call<string>("referralCode")
    for (const store of [bare, withPlugin]) {
      await store.call("sell", { orders: ROUND_ORDERS, referralCode })
      await store.analyse()
    }
    const sale = { orders: ROUND_ORDERS, referralCode }
    const rounds = Math.ceil(options.orders / ROUND_ORDERS)
    const timings = await sideBySide(
      rounds,
      {
        measured: () => withPlugin.call<number>("sell", sale),
        floor: () => bare.call<number>("sell", sale),
      },
      (round) =>
        say(`checkout: ${round * ROUND_ORDERS} of ${options.orders} orders`)
    )
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
  } finally {
    await Promise.all([bare.stop(), withPlugin.stop()])
  }
}
