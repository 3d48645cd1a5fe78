import type { DataSource } from "typeorm"
import { closeChunk } from "../../src/modules/distribution/settlement/close-period"
import { openPeriods } from "../../src/modules/distribution/settlement/open-periods"
import { CLOSING_CHUNK } from "../../src/workflows/settlement/close-periods"
import { type Bench, say } from "../context"
import { createLedgerDatabase } from "../ledger-database"
import { heldRow, watchMemory } from "../simulation/memory"
import { sideBySide, timed, timingRow } from "../rounds"
import { plantBalances, unsettle } from "./balances"
import { createFloor, stateByHand } from "./floor"

const ROUNDS = 3
const COMMISSIONS_EACH = 10

/** After everything that is planted. */
const NOW = new Date("2040-01-01T00:00:00.000Z")

/**
 * Closes a period of many distributors, ten available commissions each: from
 * opening it to the last chunk, every balance stated and drawn, against one
 * hand-written statement that sums the same movements by distributor.
 */
export const settlement: Bench = async ({ serverUrl, settledDistributors }) => {
  const dataSource = await createLedgerDatabase(serverUrl, "bench_settlement")
  const planted = {
    distributors: settledDistributors,
    commissions: settledDistributors * COMMISSIONS_EACH,
  }
  try {
    say(`settlement: plant ${planted.commissions} available commissions`)
    await plantBalances(dataSource, planted)
    await createFloor(dataSource)
    say("settlement: close")
    const timings = await sideBySide(
      ROUNDS,
      {
        measured: async () => {
          await unsettle(dataSource)
          return timed(() => close(dataSource, settledDistributors))
        },
        floor: () => stateByHand(dataSource, settledDistributors),
      },
      (round) => say(`settlement: round ${round} of ${ROUNDS}`)
    )
    say("settlement: watch its memory")
    await unsettle(dataSource)
    const memory = await watchMemory(() =>
      close(dataSource, settledDistributors)
    )
    return [
      timingRow(
        {
          measure: `closing a period of ${planted.distributors} distributors with ${planted.commissions} available commissions`,
          floor: "one INSERT … SELECT … GROUP BY of the same movements",
          target: 3,
        },
        timings
      ),
      heldRow("a closing", memory),
    ]
  } finally {
    await dataSource.destroy()
  }
}

async function close(
  dataSource: DataSource,
  distributors: number
): Promise<void> {
  const [period] = await openPeriods(dataSource.manager, NOW)
  for (;;) {
    const { isClosed, period: after } = await closeChunk(dataSource, {
      periodId: period!.id,
      now: NOW,
      limit: CLOSING_CHUNK,
    })
    if (isClosed && after.statement_count !== distributors) {
      throw new Error(`${after.statement_count} statements were made`)
    }
    if (isClosed) {
      return
    }
  }
}
