import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { Client } from "pg"

jest.setTimeout(300_000)

const hostStore = process.env.HOST_STORE!
const DATABASE = "host_store_migrated"

/** What a merchant is told to type after installing the package. */
describe("the command line of a store that installed the package", () => {
  const url = new URL(process.env.DATABASE_URL!)
  url.pathname = `/${DATABASE}`

  beforeAll(() => ask(process.env.DATABASE_URL!, `CREATE DATABASE ${DATABASE}`))

  afterAll(() =>
    ask(process.env.DATABASE_URL!, `DROP DATABASE ${DATABASE} WITH (FORCE)`)
  )

  const medusa = (...command: string[]) =>
    execFileSync(
      process.execPath,
      [join(hostStore, "node_modules/@medusajs/cli/cli.js"), ...command],
      {
        cwd: hostStore,
        env: { ...process.env, NODE_OPTIONS: "", DATABASE_URL: url.toString() },
        stdio: "pipe",
        encoding: "utf8",
      }
    )

  it("creates the plugin's tables beside Medusa's, with what a store starts with", async () => {
    medusa("db:migrate", "--execute-safe-links")
    expect(
      await ask(
        url.toString(),
        `SELECT (SELECT count(*)::int FROM "order") AS orders,
                (SELECT count(*)::int FROM distribution_attribution) AS attributions,
                (SELECT name FROM distribution_tier) AS tier`
      )
    ).toEqual([{ orders: 0, attributions: 0, tier: "Standard" }])
  })

  it("lets the merchant close periods by the command in the docs", async () => {
    const script =
      "./node_modules/medusa-plugin-distribution/.medusa/server/src/scripts/close-periods.js"
    expect(medusa("exec", script)).toContain("of 0 distributors")
    expect(medusa("exec", script)).toContain(
      "No period is over that is not closed already"
    )
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
