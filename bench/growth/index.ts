import { type Bench, say } from "../context"
import { createLedgerDatabase } from "../ledger-database"
import type { Row } from "../row"
import { evaluationRow } from "./evaluation"
import { leaderboardRow } from "./leaderboard"
import { plantResults } from "./results"
import { upkeepRow } from "./upkeep"

/** What the statement that counts results costs while orders are reconciled, and what reading them costs. */
export const growth: Bench = async ({ serverUrl, grownDistributors }) => {
  const rows: Row[] = []
  say("growth: what counting adds to reconciling")
  rows.push(await upkeepRow(serverUrl))
  const dataSource = await createLedgerDatabase(serverUrl, "bench_growth")
  try {
    say(`growth: plant the results of ${grownDistributors} distributors`)
    await plantResults(dataSource, grownDistributors)
    say("growth: evaluate")
    rows.push(await evaluationRow(dataSource, grownDistributors))
    say("growth: read a leaderboard")
    rows.push(await leaderboardRow(dataSource, grownDistributors))
    return rows
  } finally {
    await dataSource.destroy()
  }
}
