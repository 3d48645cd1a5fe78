import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { Client } from "pg"

jest.setTimeout(300_000)

const hostStore = process.env.HOST_STORE!
const DATABASE = "host_store_migrated"

/** What the README tells a merchant to type after installing the package. */
describe("medusa db:migrate in a store that installed the package", () => {
  const url = new URL(process.env.DATABASE_URL!)
  url.pathname = `/${DATABASE}`

  beforeAll(() => ask(process.env.DATABASE_URL!, `CREATE DATABASE ${DATABASE}`))

  afterAll(() =>
    ask(process.env.DATABASE_URL!, `DROP DATABASE ${DATABASE} WITH (FORCE)`)
  )

  const migrate = () =>
    execFileSync(
      process.execPath,
      [
        join(hostStore, "node_modules/@medusajs/cli/cli.js"),
        "db:migrate",
        "--execute-safe-links",
      ],
      {
        cwd: hostStore,
        env: { ...process.env, NODE_OPTIONS: "", DATABASE_URL: url.toString() },
        stdio: "pipe",
      }
    )

  it("creates the plugin's tables beside Medusa's, with what a store starts with", async () => {
    migrate()
    expect(
      await ask(
        url.toString(),
        `SELECT (SELECT count(*)::int FROM "order") AS orders,
                (SELECT count(*)::int FROM distribution_attribution) AS attributions,
                (SELECT name FROM distribution_tier) AS tier`
      )
    ).toEqual([{ orders: 0, attributions: 0, tier: "Standard" }])
  })
})

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
