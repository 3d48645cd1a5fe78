import { existsSync } from "node:fs"
import { readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import pg from "pg"
import { startPostgres } from "../scripts/postgres.mts"
import { isBusy } from "./ports.mts"

const DATABASE = "medusa_demo"

export interface DemoDatabase {
  url: string
  /** Whether an earlier start filled it. */
  isFilled: boolean
  /** To call when it is filled: later starts use it again. */
  markFilled: () => Promise<void>
  stop: () => Promise<void>
}

/** Where an embedded database listens and keeps its data. */
export interface EmbeddedOptions {
  databasePort: number
  dataDir: string
}

/** The demo's database: the one DATABASE_URL names, or an embedded one that is kept. */
export async function openDatabase(
  options: EmbeddedOptions
): Promise<DemoDatabase> {
  return process.env.DATABASE_URL
    ? openGiven(process.env.DATABASE_URL)
    : openEmbedded(options)
}

async function openGiven(url: string): Promise<DemoDatabase> {
  const isFilled = await hasTable(url, "demo_filled").catch((error) => {
    throw new Error("The database of DATABASE_URL cannot be used.", {
      cause: error,
    })
  })
  if (!isFilled && (await hasTable(url, "store"))) {
    throw new Error(
      "The database of DATABASE_URL holds a store that no finished demo made. Give an empty one."
    )
  }
  return {
    url,
    isFilled,
    markFilled: () => query(url, "CREATE TABLE demo_filled ()").then(() => {}),
    stop: async () => undefined,
  }
}

/** A folder that a start left half filled is begun anew. */
async function openEmbedded({
  databasePort,
  dataDir,
}: EmbeddedOptions): Promise<DemoDatabase> {
  await refuseUsedFolder(dataDir)
  const mark = join(dataDir, "filled")
  const isFilled = existsSync(mark)
  if (!isFilled) {
    await rm(dataDir, { recursive: true, force: true })
  }
  const server = await startPostgres({
    dataDir: clusterIn(dataDir),
    port: databasePort,
  })
  if (!isFilled) {
    await query(server.url, `CREATE DATABASE ${DATABASE}`)
  }
  const url = new URL(server.url)
  url.pathname = DATABASE
  return {
    url: url.toString(),
    isFilled,
    markFilled: () => writeFile(mark, ""),
    stop: server.stop,
  }
}

function clusterIn(dataDir: string): string {
  return join(dataDir, "postgres")
}

/** Two servers cannot work on one folder, whichever ports they listen on. */
async function refuseUsedFolder(dataDir: string): Promise<void> {
  // PostgreSQL writes it when it starts and removes it when it has shut down.
  const pidFile = join(clusterIn(dataDir), "postmaster.pid")
  if (!existsSync(pidFile)) {
    return
  }
  const PORT_LINE = 3
  const port = (await readFile(pidFile, "utf8")).split("\n")[PORT_LINE]
  if (await isBusy(Number(port))) {
    throw new Error(
      `Another demo is up and uses ${dataDir}. End it first, or choose another folder with --data-dir.`
    )
  }
}

async function hasTable(url: string, table: string): Promise<boolean> {
  const { rows } = await query(url, "SELECT to_regclass($1) AS found", [table])
  return rows[0]?.found !== null
}

async function query(url: string, text: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query<{ found: string | null }>(text, values)
  } finally {
    await client.end()
  }
}
