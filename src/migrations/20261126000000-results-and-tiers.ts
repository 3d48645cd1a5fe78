import type { MigrationInterface, QueryRunner } from "typeorm"

const tables = [
  `CREATE TABLE "distribution_currency_rate" (
    "currency_code" text NOT NULL,
    "from_day" date NOT NULL,
    "rate" numeric NOT NULL,
    "factor" numeric NOT NULL,
    CONSTRAINT "distribution_currency_rate_pkey" PRIMARY KEY ("currency_code", "from_day")
  )`,
  `CREATE TABLE "distribution_daily_result" (
    "distributor_id" text NOT NULL,
    "scope" text NOT NULL,
    "currency_code" text NOT NULL,
    "day" date NOT NULL,
    "net" bigint NOT NULL DEFAULT '0',
    "returned" bigint NOT NULL DEFAULT '0',
    "units_milli" bigint NOT NULL DEFAULT '0',
    "orders" bigint NOT NULL DEFAULT '0',
    "new_customers" bigint NOT NULL DEFAULT '0',
    "repeat_orders" bigint NOT NULL DEFAULT '0',
    "commission" bigint NOT NULL DEFAULT '0',
    CONSTRAINT "distribution_daily_result_pkey" PRIMARY KEY ("distributor_id", "scope", "currency_code", "day")
  )`,
  `CREATE INDEX "distribution_daily_result_day_idx" ON "distribution_daily_result" ("day")`,
  `CREATE TABLE "distribution_growth_settings" (
    "id" text NOT NULL,
    "reference_currency" text,
    "evaluates_daily" boolean NOT NULL DEFAULT false,
    "max_steps_up" integer,
    "max_steps_down" integer DEFAULT '1',
    "slipping_percent" integer NOT NULL DEFAULT '30',
    "close_percent" integer NOT NULL DEFAULT '80',
    "left_group_ids" text array NOT NULL DEFAULT '{}',
    "results_zone" text,
    "updated_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_growth_settings_one_row" CHECK ("id" = 'growth'),
    CONSTRAINT "distribution_growth_settings_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "distribution_order_result" (
    "attribution_id" text NOT NULL,
    "distributor_id" text NOT NULL,
    "currency_code" text NOT NULL,
    "day" date NOT NULL,
    "team_depth" integer NOT NULL,
    "net" bigint NOT NULL,
    "returned" bigint NOT NULL,
    "units_milli" bigint NOT NULL,
    "orders" integer NOT NULL,
    "new_customers" integer NOT NULL,
    "repeat_orders" integer NOT NULL,
    CONSTRAINT "distribution_order_result_pkey" PRIMARY KEY ("attribution_id")
  )`,
  `CREATE INDEX "distribution_order_result_day_idx" ON "distribution_order_result" ("day")`,
  `CREATE TABLE "distribution_tier_change" (
    "id" text NOT NULL,
    "distributor_id" text NOT NULL,
    "from_tier_id" text NOT NULL,
    "to_tier_id" text NOT NULL,
    "cause" text NOT NULL,
    "evaluation_id" text,
    "reason" text,
    "evidence" jsonb,
    "protected_until" timestamptz,
    "actor_id" text,
    "actor_type" text NOT NULL,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_tier_change_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "distribution_tier_change_evaluation_idx" ON "distribution_tier_change" ("evaluation_id") WHERE "evaluation_id" IS NOT NULL`,
  `CREATE INDEX "distribution_tier_change_distributor_idx" ON "distribution_tier_change" ("distributor_id", "created_at")`,
  `CREATE TABLE "distribution_tier_evaluation" (
    "id" text NOT NULL,
    "day" date NOT NULL,
    "status" text NOT NULL,
    "evaluated_count" integer NOT NULL DEFAULT '0',
    "actor_id" text,
    "actor_type" text NOT NULL,
    "undone_reason" text,
    "undone_at" timestamptz,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_tier_evaluation_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "distribution_tier_evaluation_day_key" ON "distribution_tier_evaluation" ("day") WHERE "status" = 'done'`,
  `CREATE TABLE "distribution_tier_verdict" (
    "id" text NOT NULL,
    "evaluation_id" text NOT NULL,
    "distributor_id" text NOT NULL,
    "kind" text NOT NULL,
    "from_tier_id" text NOT NULL,
    "to_tier_id" text NOT NULL,
    "status" text NOT NULL,
    "grace_until" date,
    "evidence" jsonb NOT NULL,
    "before" jsonb,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_tier_verdict_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "distribution_tier_verdict_distributor_idx" ON "distribution_tier_verdict" ("distributor_id")`,
  `CREATE INDEX "distribution_tier_verdict_status_idx" ON "distribution_tier_verdict" ("status", "kind")`,
  `CREATE UNIQUE INDEX "distribution_tier_verdict_key" ON "distribution_tier_verdict" ("evaluation_id", "distributor_id")`,
  `ALTER TABLE "distribution_tier" ADD "criteria" jsonb`,
  `ALTER TABLE "distribution_tier" ADD "rights" jsonb NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "distribution_tier" ADD "customer_group_id" text`,
  `ALTER TABLE "distribution_distributor" ADD "tier_since" timestamptz NOT NULL DEFAULT now()`,
  `ALTER TABLE "distribution_distributor" ADD "tier_direction" text`,
  `ALTER TABLE "distribution_distributor" ADD "tier_protected_until" timestamptz`,
  `ALTER TABLE "distribution_distributor" ADD "tier_grace_since" date`,
  `ALTER TABLE "distribution_distributor" ADD "shows_on_leaderboards" boolean NOT NULL DEFAULT false`,
  `ALTER TABLE "distribution_tier_change" ADD CONSTRAINT "distribution_tier_change_distributor_fkey" FOREIGN KEY ("distributor_id") REFERENCES "distribution_distributor"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE "distribution_tier_verdict" ADD CONSTRAINT "distribution_tier_verdict_evaluation_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "distribution_tier_evaluation"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "distribution_tier_verdict" ADD CONSTRAINT "distribution_tier_verdict_distributor_fkey" FOREIGN KEY ("distributor_id") REFERENCES "distribution_distributor"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
]

const guards = [
  `CREATE TRIGGER distribution_tier_change_append_only BEFORE UPDATE OR DELETE ON "distribution_tier_change"
   FOR EACH ROW EXECUTE FUNCTION distribution_refuse_change()`,
  `CREATE TRIGGER distribution_tier_change_no_truncate BEFORE TRUNCATE ON "distribution_tier_change"
   FOR EACH STATEMENT EXECUTE FUNCTION distribution_refuse_change()`,
  `ALTER TABLE "distribution_daily_result" SET (fillfactor = 80)`,
]

/** Where orders were attributed before, their results wait to be counted. */
const firstRows = [
  `UPDATE "distribution_distributor" SET "tier_since" = coalesce("approved_at", "created_at")`,
  `INSERT INTO "distribution_growth_settings" (id, results_zone)
   SELECT $$growth$$, CASE WHEN EXISTS (SELECT FROM "distribution_attribution") THEN NULL
                         ELSE (SELECT time_zone FROM "distribution_settlement_settings") END`,
]

const createdTables = [
  "distribution_currency_rate",
  "distribution_daily_result",
  "distribution_growth_settings",
  "distribution_order_result",
  "distribution_tier_change",
  "distribution_tier_evaluation",
  "distribution_tier_verdict",
]

const addedColumns = [
  ["distribution_tier", "criteria"],
  ["distribution_tier", "rights"],
  ["distribution_tier", "customer_group_id"],
  ["distribution_distributor", "tier_since"],
  ["distribution_distributor", "tier_direction"],
  ["distribution_distributor", "tier_protected_until"],
  ["distribution_distributor", "tier_grace_since"],
  ["distribution_distributor", "shows_on_leaderboards"],
] as const

/** What distributors bring, day by day, and how they rise and fall by it. */
export class ResultsAndTiers20261126000000 implements MigrationInterface {
  readonly name = "ResultsAndTiers20261126000000"

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...guards, ...firstRows]) {
      await runner.query(statement)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const names = createdTables.map((table) => `"${table}"`).join(", ")
    await runner.query(`DROP TABLE ${names} CASCADE`)
    for (const [table, column] of addedColumns) {
      await runner.query(`ALTER TABLE "${table}" DROP COLUMN "${column}"`)
    }
  }
}
