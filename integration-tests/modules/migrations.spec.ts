import type { DataSource } from "typeorm"
import { createDataSource } from "../../src/modules/distribution/data-source"
import { planDocumentSchema } from "../../src/modules/distribution/domain/plan/document"
import {
  revertMigration,
  runMigrations,
} from "../../src/modules/distribution/migrate"
import { migrations } from "../../src/migrations"
import { createTestDatabase, type TestDatabase } from "../support/test-database"

/** The migrations as `medusa db:migrate` and `db:rollback` call them. */
describe("the migrations", () => {
  let database: TestDatabase

  beforeEach(async () => {
    database = await createTestDatabase()
  })

  afterEach(() => database.drop())

  const up = async (): Promise<string[]> => {
    const run = await runMigrations({ options: database.options })
    return run.map(({ name }) => name)
  }

  const downAll = () =>
    revertMigration({ options: database.options, migrationNames: names })

  const names = migrations.map(({ name }) => name)

  async function onDatabase<T>(
    ask: (dataSource: DataSource) => Promise<T>
  ): Promise<T> {
    const dataSource = createDataSource(database.options)
    await dataSource.initialize()
    try {
      return await ask(dataSource)
    } finally {
      await dataSource.destroy()
    }
  }

  /** Statements that would bring the tables to what the entities say. */
  const missing = () =>
    onDatabase(async (dataSource) => {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log()
      return upQueries.map(({ query }) => query)
    })

  /** Whatever is there besides the list of migrations that ran. */
  const objects = () =>
    onDatabase((dataSource) =>
      dataSource.query<{ name: string }[]>(
        `SELECT relname AS name FROM pg_class
          WHERE relnamespace = 'public'::regnamespace AND relkind <> 'i'
            AND relname NOT LIKE 'distribution\\_migration%'
         UNION ALL
         SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace`
      )
    )

  it("make of an empty database exactly the tables that the entities describe", async () => {
    expect(await up()).toEqual(names)
    expect(await missing()).toEqual([])
  })

  it("give a store its first tier, plan and settings", async () => {
    await up()
    const [first] = await onDatabase((dataSource) =>
      dataSource.query<{ tiers: number; plans: number; settings: number }[]>(
        `SELECT (SELECT count(*)::int FROM distribution_tier WHERE is_default) AS tiers,
                (SELECT count(*)::int FROM distribution_plan) AS plans,
                (SELECT count(*)::int FROM distribution_settings) AS settings`
      )
    )
    expect(first).toEqual({ tiers: 1, plans: 1, settings: 1 })
  })

  it("do nothing a second time", async () => {
    await up()
    const before = await objects()
    expect(await up()).toEqual([])
    expect(await objects()).toEqual(before)
  })

  it("are taken back without a trace, and run again", async () => {
    await up()
    expect(await objects()).not.toEqual([])
    await downAll()
    expect(await objects()).toEqual([])
    expect(await up()).toEqual(names)
    expect(await missing()).toEqual([])
  })

  it("keep the terms of plans that were published before rules had a place in them", async () => {
    await up()
    await revertMigration({
      options: database.options,
      migrationNames: names.slice(1),
    })
    await onDatabase((dataSource) =>
      dataSource.query(
        `INSERT INTO distribution_plan (id, version, terms) VALUES ('plan_old', 2, '{
           "rates_ppm": {"tier_standard": [100000, 20000, 10000]}, "max_level": 2,
           "cap_ppm": 400000, "basis": "net_sales", "hold": {"days": 7, "from": "paid"},
           "own_purchase": "earn", "inactive_upline": "compress",
           "refund_without_return": "ignore",
           "excluded": {"product_ids": ["prod_1"], "category_ids": [], "collection_ids": [],
                        "type_ids": [], "tag_ids": []}}')`
      )
    )
    await up()
    const [old] = await onDatabase((dataSource) =>
      dataSource.query<{ terms: unknown }[]>(
        "SELECT terms FROM distribution_plan WHERE id = 'plan_old'"
      )
    )
    expect(old?.terms).toEqual(
      planDocumentSchema().parse({
        rates_ppm: { tier_standard: [100_000, 20_000, 10_000] },
        caps: { total_ppm: 400_000 },
        uplines: {
          max_level: 2,
          accepts_legal_risk: true,
          unqualified: "compress",
        },
        hold: { days: 7, from: "paid" },
        own_purchase: "earn",
        refund_without_return: "ignore",
        excluded: { product_ids: ["prod_1"] },
      })
    )
  })

  it("take back the last one when none is named", async () => {
    await up()
    await revertMigration({ options: database.options })
    expect(await up()).toEqual(names.slice(-1))
  })
})
