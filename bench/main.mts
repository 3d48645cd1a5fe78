import { fork } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { startPostgres } from "../scripts/postgres.mts"
import { type Arguments, readArguments } from "./arguments.mts"
import type { RunOptions } from "./context.ts"
import { describeMachine } from "./machine.mts"
import type { Row } from "./row.ts"
import { renderTable } from "./table.mts"

/** Runs the benches on a PostgreSQL that commits as a store's does, and prints one table. */
async function main(): Promise<void> {
  const given = readArguments(process.argv.slice(2))
  // Two folders: PostgreSQL may run as another user, who owns its folder alone.
  const dataDir = await mkdtemp(join(tmpdir(), "distribution-bench-pg-"))
  const scratchDir = await mkdtemp(join(tmpdir(), "distribution-bench-"))
  try {
    const postgres = await startPostgres({ dataDir })
    try {
      const rows = await runBenches(given, {
        serverUrl: postgres.url,
        scratchDir,
        orders: given.orders,
        maxDistributors: given.maxDistributors,
        simulatedOrders: given.simulatedOrders,
        settledDistributors: given.settledDistributors,
        grownDistributors: given.grownDistributors,
      })
      console.log(renderTable(rows))
      console.log(`\n${await describeMachine(postgres.url)}`)
    } finally {
      await postgres.stop()
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
    await rm(scratchDir, { recursive: true, force: true })
  }
}

/** In a process of their own, which loads TypeScript as Medusa does: decorators and CommonJS. */
function runBenches({ names }: Arguments, options: RunOptions): Promise<Row[]> {
  return new Promise((settle, reject) => {
    const child = fork(
      resolve("bench/run.ts"),
      [names.join(","), JSON.stringify(options)],
      { execArgv: ["--require", "ts-node/register"] }
    )
    let rows: Row[] | undefined
    child.once("message", (message) => {
      rows = message as Row[]
    })
    child.once("error", reject)
    child.once("exit", (code) =>
      rows && code === 0
        ? settle(rows)
        : reject(new Error(`The benches stopped with exit code ${code}`))
    )
  })
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
// Not left to the database's own exit hook, which would make it 0.
process.exit()
