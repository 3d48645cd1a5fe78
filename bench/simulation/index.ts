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
import { rateRow, sideBySide, timed } from "../rounds"
import { heldRow, watchMemory } from "./memory"
import { readAlone } from "./read-alone"
import { enrolSellers, storeOrders } from "./stored-orders"

const ROUNDS = 3
const AIMED_PER_SECOND = 5_000

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
    const timings = await sideBySide(ROUNDS, {
      measured: () => timed(() => simulate(dataSource, simulatedOrders)),
      floor: () => timed(() => readAlone(dataSource, PERIOD)),
    })
    say("simulation: watch its memory")
    const memory = await watchMemory(() =>
      simulate(dataSource, simulatedOrders)
    )
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
      heldRow("a simulation", memory),
    ]
  } finally {
    await dataSource.destroy()
  }
}

async function simulate(dataSource: DataSource, orders: number): Promise<void> {
  const { id } = await requestSimulation(
    dataSource,
    { terms: planOf(10), ...PERIOD, actor: SYSTEM },
    builtIn
  )
  const claimed = await claimSimulation(dataSource.manager, id)
  await runSimulation(dataSource, claimed!, builtIn)
  const { result, error } = await dataSource.manager.findOneByOrFail(
    Simulation,
    { id }
  )
  if (result?.orders !== orders) {
    throw new Error(`The simulation found ${result?.orders} orders: ${error}`)
  }
}
