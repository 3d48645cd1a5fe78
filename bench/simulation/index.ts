import type { DataSource } from "typeorm"
import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import { builtIn } from "../../src/modules/distribution/domain/plan/vocabulary"
import { claimSimulation } from "../../src/modules/distribution/simulation/claim-simulation"
import { requestSimulation } from "../../src/modules/distribution/simulation/request-simulation"
import { runSimulation } from "../../src/modules/distribution/simulation/run-simulation"
import { Simulation } from "../../src/modules/distribution/entities"
import { compiled, planOf } from "../commissions/plans"
import { PLACED_FROM } from "../commissions/catalogue"
import { type Bench, say } from "../context"
import { createLedgerDatabase } from "../ledger-database"
import { type Row, spreadOf } from "../row"
import { rateRow, sideBySide, timed } from "../rounds"
import { PeakMemory } from "./memory"
import { readAlone } from "./read-alone"
import { enrolSellers, storeOrders } from "./stored-orders"

const ROUNDS = 3
const AIMED_PER_SECOND = 5_000
const SAMPLED_EVERY_MS = 20

const PERIOD = {
  from: new Date(PLACED_FROM),
  until: new Date("2029-01-01T00:00:00.000Z"),
}

/**
 * Simulates a plan of ten rules over stored orders from the request to the
 * stored result, against reading the same orders and doing nothing with them.
 */
export const simulation: Bench = async ({ serverUrl, simulatedOrders }) => {
  const dataSource = await createLedgerDatabase(serverUrl, "bench_simulation")
  try {
    say(`simulation: store ${simulatedOrders} orders with their commissions`)
    await enrolSellers(dataSource)
    await storeOrders(dataSource, simulatedOrders, compiled(planOf(0)))
    say("simulation: run")
    const memory: PeakMemory[] = []
    const timings = await sideBySide(ROUNDS, {
      measured: async () => {
        const peaks = new PeakMemory()
        memory.push(peaks)
        return timed(() => simulate(dataSource, simulatedOrders, peaks))
      },
      floor: () => timed(() => readAlone(dataSource, PERIOD)),
    })
    return [
      rateRow(
        {
          measure: `simulation of ${simulatedOrders} stored orders, plan of 10 rules`,
          floor: "one plain read of the same orders",
          unit: "orders/s",
          atLeast: AIMED_PER_SECOND,
        },
        timings,
        simulatedOrders
      ),
      memoryRow(memory),
    ]
  } finally {
    await dataSource.destroy()
  }
}

async function simulate(
  dataSource: DataSource,
  orders: number,
  peaks: PeakMemory
): Promise<void> {
  const { id } = await requestSimulation(
    dataSource,
    { terms: planOf(10), ...PERIOD, actor: SYSTEM },
    builtIn
  )
  const claimed = await claimSimulation(dataSource.manager, id)
  const started = performance.now()
  const samples: { at: number; megabytes: number }[] = []
  const sampling = setInterval(
    () => samples.push({ at: performance.now(), megabytes: megabytes() }),
    SAMPLED_EVERY_MS
  )
  await runSimulation(dataSource, claimed!, builtIn)
  clearInterval(sampling)
  const took = performance.now() - started
  samples.forEach(({ at, megabytes }) =>
    peaks.add((at - started) / took, megabytes)
  )
  const { result, error } = await dataSource.manager.findOneByOrFail(
    Simulation,
    { id }
  )
  if (result?.orders !== orders) {
    throw new Error(`The simulation found ${result?.orders} orders: ${error}`)
  }
}

function megabytes(): number {
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 2 ** 20
}

/** The first run is left out: it is the one that warms up. */
function memoryRow([, ...runs]: readonly PeakMemory[]): Row {
  return {
    measure: "most memory in the last quarter of a simulation",
    floor: "most in its first quarter",
    unit: "MB",
    measured: spreadOf(runs.map(({ last }) => last)).median,
    floored: spreadOf(runs.map(({ first }) => first)).median,
    ratio: spreadOf(runs.map(({ first, last }) => last / first)),
    target: 1.1,
  }
}
