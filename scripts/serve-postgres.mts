import { mkdtemp, rm, statfs } from "node:fs/promises"
import { freemem, tmpdir } from "node:os"
import { join } from "node:path"
import { startPostgres } from "./postgres.mts"

/** More than the databases of two workers and the tests themselves take. */
const ROOM_NEEDED = 6 * 1024 ** 3

/**
 * Runs a throw-away PostgreSQL for a test run: prints its address as one JSON
 * line, and stops when its standard input closes.
 */
const dataDir = await mkdtemp(join(await fastFolder(), "distribution-pg-"))
const postgres = await startPostgres({ dataDir, ephemeral: true })
process.stdout.write(`${JSON.stringify(postgres)}\n`)

process.stdin.resume()
process.stdin.once("end", async () => {
  await postgres.stop()
  await rm(dataDir, { recursive: true, force: true })
  process.exit(0)
})

/**
 * Every test begins with a copy of a database of thousands of files, which a
 * disk takes over a second for and memory a tenth of one.
 */
async function fastFolder(): Promise<string> {
  const memory = "/dev/shm"
  const room = await statfs(memory).catch(() => null)
  const free = Math.min(freemem(), room ? room.bavail * room.bsize : 0)
  return free > ROOM_NEEDED ? memory : tmpdir()
}
