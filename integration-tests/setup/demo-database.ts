import { Client } from "pg"

/** What the tour left, for each file of tests to begin from. */
const KEPT = "medusa_demo_kept"

/** Copies the demo's database as it is now; the demo goes on, with connections of its pools made anew. */
export async function keepDatabase(): Promise<void> {
  await asOwner(async (client, demo) => {
    await client.query(`ALTER DATABASE ${demo} ALLOW_CONNECTIONS false`)
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1`,
      [demo]
    )
    await client.query(`CREATE DATABASE ${KEPT} TEMPLATE ${demo}`)
    await client.query(`ALTER DATABASE ${demo} ALLOW_CONNECTIONS true`)
  })
}

/** Puts the demo back to what its tour left, whatever tests did to it. */
export async function restoreDatabase(): Promise<void> {
  await asOwner(async (client, demo) => {
    await client.query(`DROP DATABASE ${demo} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${demo} TEMPLATE ${KEPT}`)
  })
}

async function asOwner(
  work: (client: Client, demo: string) => Promise<void>
): Promise<void> {
  const url = new URL(process.env.DEMO_DATABASE_URL!)
  const demo = url.pathname.slice(1)
  url.pathname = "postgres"
  const client = new Client({ connectionString: url.toString() })
  await client.connect()
  try {
    await work(client, demo)
  } finally {
    await client.end()
  }
}
