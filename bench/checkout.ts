import { type Bench, type RunOptions, say } from "./context"
import { sideBySide, type Timings, timingRow } from "./rounds"
import { SHOPPERS } from "./store/sell"
import type { StoreKind } from "./store/prepared-store"
import { startStore, type StoreProcess } from "./store/store-process"

/**
 * After so many orders both stores are started anew: one process is faster than
 * the next of the same code by more than what is measured here, so that more
 * orders tell more only where more processes sell them.
 */
const ROUND_ORDERS = 48

/**
 * In a turn every shopper places one order: the speed of a machine that is shared
 * wanders by a third within a minute, and turns that are short meet it alike.
 */
const TURNS = ROUND_ORDERS / SHOPPERS

/** So often a store drains before anything is counted, so that a drain is compiled as a checkout is. */
const WARM_UPS = 6

const WITHOUT = "the same without the plugin"

/** What a round took, in milliseconds. */
interface Sold {
  withPlugin: number
  bare: number
  /** What the plugin did for as many orders, measured by itself. */
  work: number
}

/** Takes orders from cart to order in a store with the plugin and in one without. */
export const checkout: Bench = async (options) => {
  const rounds = Math.ceil(options.orders / ROUND_ORDERS)
  const whole: Timings = { measured: [], floored: [] }
  const added: Timings = { measured: [], floored: [] }
  for (let round = 1; round <= rounds; round++) {
    say(`checkout: round ${round} of ${rounds}`)
    const { withPlugin, bare, work } = await sellSideBySide(options, round)
    say(
      `checkout: ${(withPlugin / bare).toFixed(3)}×, by itself ${(1 + work / bare).toFixed(3)}×`
    )
    whole.measured.push(withPlugin)
    whole.floored.push(bare)
    added.measured.push(bare + work)
    added.floored.push(bare)
  }
  return [
    timingRow(
      {
        measure: `checkout of ${ROUND_ORDERS} orders, drains included`,
        floor: WITHOUT,
        target: 1.03,
      },
      whole
    ),
    timingRow(
      {
        measure: "without the plugin, and what it does for them by itself",
        floor: WITHOUT,
        target: 1.03,
      },
      added
    ),
  ]
}

/**
 * A round of both, which start in turns; as many orders before it are not counted,
 * until what runs often is compiled.
 */
async function sellSideBySide(
  options: RunOptions,
  round: number
): Promise<Sold> {
  const { bare, withPlugin } = await startBoth(options, round)
  try {
    const referralCode = await withPlugin.call<string>("referralCode")
    const warmUp = { orders: ROUND_ORDERS / WARM_UPS, referralCode }
    for (let time = 0; time < WARM_UPS; time++) {
      await bare.call("sell", warmUp)
      await withPlugin.call("sell", warmUp)
      await withPlugin.call("drain")
    }
    for (const store of inTurns([bare, withPlugin], round)) {
      await store.analyse()
    }
    const sale = { orders: SHOPPERS, referralCode }
    const { measured, floored } = await sideBySide(TURNS, {
      measured: () => withPlugin.turn<number>("sell", sale),
      floor: () => bare.turn<number>("sell", sale),
    })
    const leftOver = await withPlugin.turn<number>("drain")
    return {
      withPlugin: sum([...measured, leftOver]),
      bare: sum(floored),
      work: await withPlugin.turn<number>("work", { orders: ROUND_ORDERS }),
    }
  } finally {
    await Promise.all([bare.stop(), withPlugin.stop()])
  }
}

async function startBoth(
  options: RunOptions,
  round: number
): Promise<Record<"bare" | "withPlugin", StoreProcess>> {
  const started = new Map<StoreKind, StoreProcess>()
  for (const kind of inTurns<StoreKind>(["bare", "with-plugin"], round)) {
    started.set(kind, await startStore(options, kind))
  }
  return {
    bare: started.get("bare")!,
    withPlugin: started.get("with-plugin")!,
  }
}

/** Two in the order of a round, each first in every other. */
function inTurns<T>([one, other]: [T, T], round: number): [T, T] {
  return round % 2 === 0 ? [other, one] : [one, other]
}

function sum(times: readonly number[]): number {
  return times.reduce((total, time) => total + time, 0)
}
