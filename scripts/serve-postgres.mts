import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { startPostgres } from "./postgres.mts"

/**
 * Runs a throw-away PostgreSQL for a test run: prints its address as one JSON
 * line, and stops when its standard input closes.
 */
const dataDir = await mkdtemp(join(tmpdir(), "distribution-pg-"))
const postgres = await startPostgres({ dataDir, ephemeral: true })
process.stdout.write(`${JSON.stringify(postgres)}\n`)

process.stdin.resume()
process.stdin.once("end", async () => {
  await postgres.stop()
  await rm(dataDir, { recursive: true, force: true })
  process.exit(0)
})
