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

  it("keep what orders count among results, there and back", async () => {
    await up()
    await onDatabase((dataSource) =>
      dataSource.query(
        `INSERT INTO distribution_distributor (id, customer_id, code, status, tier_id)
         VALUES ('dist_1', 'cus_1', 'ANN-1', 'active', 'tier_standard');
         INSERT INTO distribution_attribution
           (id, order_id, distributor_id, currency_code, evidence_detail, chain, plan_id, snapshot,
            order_placed_at, counted, counted_day)
         SELECT 'attr_' || n, 'order_' || n, CASE n WHEN 1 THEN 'dist_1' END, 'eur', '{}', '[]',
                (SELECT id FROM distribution_plan LIMIT 1), '{}', now(),
                CASE n WHEN 1 THEN '{"team_depth":2,"net":"9007199254740993","returned":"5",
                                     "units_milli":"1500","orders":1,"new_customers":1,
                                     "repeat_orders":0}'::json END,
                CASE n WHEN 1 THEN date '2036-01-01' END
           FROM generate_series(1, 2) AS n`
      )
    )
    const counted = () =>
      onDatabase((dataSource) =>
        dataSource.query(
          `SELECT id, counted, counted_day::text FROM distribution_attribution ORDER BY id`
        )
      )
    const before = await counted()
    const at = names.indexOf("CountOnAttributions20261128200000")
    await revertMigration({
      options: database.options,
      migrationNames: names.slice(at),
    })
    await up()
    expect(await counted()).toEqual(before)
    expect(before).toMatchObject([
      { counted: { net: "9007199254740993" }, counted_day: "2036-01-01" },
      { counted: null, counted_day: null },
    ])
  })

  it("write out a commission's trace for who goes back", async () => {
    await up()
    await onDatabase((dataSource) =>
      dataSource.query(
        `INSERT INTO distribution_commission
           (id, attribution_id, order_id, line_id, distributor_id, level, tier_id, rule, rate_ppm,
            currency_code, basis, amount, status, trace, order_placed_at)
         VALUES ('com_1', 'attr_1', 'order_1', 'line_1', 'dist_1', 1, 'tier_standard',
                 'rate:tier_standard:1', 20000, 'eur', 10000, 200, 'pending',
                 '{"orderAmount":"200","tax":"1900"}', now())`
      )
    )
    const at = names.indexOf("CompactTraces20261128300000")
    await revertMigration({
      options: database.options,
      migrationNames: names.slice(at),
    })
    const [commission] = await onDatabase((dataSource) =>
      dataSource.query<{ trace: unknown }[]>(
        "SELECT trace FROM distribution_commission"
      )
    )
    expect(commission?.trace).toEqual({
      sales: "10000",
      tax: "1900",
      shipping: "0",
      goodwillCut: "0",
      cost: null,
      margin: "0",
      basis: "10000",
      ratePpm: 20_000,
      rule: "rate:tier_standard:1",
      level: 1,
      chainLevel: 1,
      tierId: "tier_standard",
      orderBasis: "10000",
      orderAmount: "200",
      cuts: {},
    })
  })

  it("lead the codes that were given up before to the last who had them", async () => {
    await up()
    const at = names.indexOf("FormerCodes20261129200000")
    await revertMigration({
      options: database.options,
      migrationNames: names.slice(at),
    })
    await onDatabase((dataSource) =>
      dataSource.query(
        `INSERT INTO distribution_distributor (id, customer_id, code, status, tier_id)
         SELECT 'dist_' || name, 'cus_' || name, upper(name), 'active', 'tier_standard'
           FROM unnest(ARRAY['ann', 'bob', 'carl']) AS name;
         INSERT INTO distribution_audit_entry
           (actor_type, action, subject_type, subject_id, detail)
         SELECT 'system', 'distributor.updated', 'distributor', who, detail
           FROM (VALUES
             ('dist_ann', '{"from":{"code":"TWICE"},"to":{"code":"CARL"}}'::jsonb),
             ('dist_ann', '{"from":{"code":"CARL"},"to":{"code":"ANN"}}'),
             ('dist_ann', '{"from":{"is_public":true},"to":{"is_public":false}}'),
             ('dist_bob', '{"from":{"code":"TWICE"},"to":{"code":"BOB"}}')
           ) AS entry (who, detail)`
      )
    )
    await up()
    const former = await onDatabase((dataSource) =>
      dataSource.query<unknown[]>(
        "SELECT code, distributor_id FROM distribution_former_code"
      )
    )
    expect(former).toEqual([{ code: "TWICE", distributor_id: "dist_bob" }])
  })

  it("take back the last one when none is named", async () => {
    await up()
    await revertMigration({ options: database.options })
    expect(await up()).toEqual(names.slice(-1))
  })
})
