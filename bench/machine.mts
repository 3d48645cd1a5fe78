import { cpus, totalmem } from "node:os"
import pg from "pg"

/** One line on what the figures were measured on. */
export async function describeMachine(serverUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  const { rows } = await client.query<{ version: string; fsync: string }>(
    "SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync"
  )
  await client.end()
  const cores = cpus()
  return [
    `${cores.length} cores (${cores[0]?.model.trim() ?? "unknown"})`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `Node ${process.versions.node}`,
    `PostgreSQL ${rows[0]?.version} with fsync ${rows[0]?.fsync}`,
  ].join(", ")
}
