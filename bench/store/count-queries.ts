import { dirname } from "node:path"

interface PgClient {
  prototype: { query: (...given: unknown[]) => unknown }
}

let sent = 0
let isCounting = false

/** Counts what every driver in this process sends to PostgreSQL: Medusa's and ours. */
function countQueries(): void {
  const homes = [__dirname, dirname(require.resolve("@mikro-orm/postgresql"))]
  const drivers = new Set(homes.map((home) => clientAt(home)))
  for (const { prototype } of drivers) {
    const { query } = prototype
    prototype.query = function counted(...given: unknown[]) {
      sent += 1
      return query.apply(this, given)
    }
  }
}

/** The client of the driver that a folder's modules use. */
function clientAt(home: string): PgClient {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which copy is known at run time only
  return require(require.resolve("pg", { paths: [home] })).Client
}

/** How many queries were sent while the work ran. */
export async function queriesOf(work: () => Promise<unknown>): Promise<number> {
  if (!isCounting) {
    countQueries()
    isCounting = true
  }
  const before = sent
  await work()
  return sent - before
}
