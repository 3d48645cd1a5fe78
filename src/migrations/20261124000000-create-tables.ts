import type { MigrationInterface, QueryRunner } from "typeorm"

const tables = [
  `CREATE TABLE "distribution_account" (
    "id" text NOT NULL,
    "distributor_id" text NOT NULL,
    "kind" text NOT NULL,
    "currency_code" text NOT NULL,
    "balance" bigint NOT NULL DEFAULT '0',
    "updated_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_account_not_overdrawn" CHECK ("kind" = 'available' OR "balance" >= 0),
    CONSTRAINT "distribution_account_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "distribution_account_distributor_idx" ON "distribution_account" ("distributor_id")`,
  `CREATE TABLE "distribution_tier" (
    "id" text NOT NULL,
    "name" text NOT NULL,
    "rank" integer NOT NULL,
    "is_default" boolean NOT NULL DEFAULT false,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    "updated_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_tier_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "distribution_tier_name_key" ON "distribution_tier" ("name")`,
  `CREATE UNIQUE INDEX "distribution_tier_rank_key" ON "distribution_tier" ("rank")`,
  `CREATE UNIQUE INDEX "distribution_tier_default_key" ON "distribution_tier" ("is_default") WHERE "is_default"`,
  `CREATE TABLE "distribution_distributor" (
    "id" text NOT NULL,
    "customer_id" text NOT NULL,
    "code" text NOT NULL,
    "status" text NOT NULL,
    "tier_id" text NOT NULL,
    "sponsor_id" text,
    "display_name" text,
    "is_public" boolean NOT NULL DEFAULT false,
    "status_reason" text,
    "approved_at" timestamptz,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    "updated_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_distributor_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "distribution_distributor_customer_key" ON "distribution_distributor" ("customer_id")`,
  `CREATE UNIQUE INDEX "distribution_distributor_code_key" ON "distribution_distributor" ("code")`,
  `CREATE INDEX "distribution_distributor_status_idx" ON "distribution_distributor" ("status")`,
  `CREATE INDEX "distribution_distributor_tier_idx" ON "distribution_distributor" ("tier_id")`,
  `CREATE INDEX "distribution_distributor_sponsor_idx" ON "distribution_distributor" ("sponsor_id")`,
  `CREATE TABLE "distribution_plan" (
    "id" text NOT NULL,
    "version" integer NOT NULL,
    "terms" jsonb NOT NULL,
    "note" text,
    "published_by" text,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_plan_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "distribution_plan_version_key" ON "distribution_plan" ("version")`,
  `CREATE TABLE "distribution_attribution" (
    "id" text NOT NULL,
    "order_id" text NOT NULL,
    "display_id" integer,
    "distributor_id" text,
    "customer_id" text,
    "currency_code" text NOT NULL,
    "evidence" text,
    "evidence_detail" jsonb NOT NULL,
    "reason" text,
    "chain" jsonb NOT NULL,
    "plan_id" text NOT NULL,
    "is_own_purchase" boolean NOT NULL DEFAULT false,
    "snapshot" jsonb NOT NULL,
    "snapshot_ticket" bigint NOT NULL DEFAULT '0',
    "order_placed_at" timestamptz NOT NULL,
    "reconciled_at" timestamptz,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_attribution_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "distribution_attribution_order_key" ON "distribution_attribution" ("order_id")`,
  `CREATE INDEX "distribution_attribution_customer_idx" ON "distribution_attribution" ("customer_id")`,
  `CREATE INDEX "distribution_attribution_distributor_idx" ON "distribution_attribution" ("distributor_id", "order_placed_at")`,
  `CREATE TABLE "distribution_audit_entry" (
    "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    "actor_id" text,
    "actor_type" text NOT NULL,
    "action" text NOT NULL,
    "subject_type" text NOT NULL,
    "subject_id" text NOT NULL,
    "detail" jsonb NOT NULL,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_audit_entry_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "distribution_audit_entry_subject_idx" ON "distribution_audit_entry" ("subject_id", "id")`,
  `CREATE TABLE "distribution_cart_referral" (
    "cart_id" text NOT NULL,
    "distributor_id" text NOT NULL,
    "code" text,
    "click_id" text,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    "updated_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_cart_referral_pkey" PRIMARY KEY ("cart_id")
  )`,
  `CREATE INDEX "distribution_cart_referral_distributor_idx" ON "distribution_cart_referral" ("distributor_id")`,
  `CREATE TABLE "distribution_click" (
    "id" text NOT NULL,
    "distributor_id" text NOT NULL,
    "code" text NOT NULL,
    "landing" text,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_click_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "distribution_click_distributor_idx" ON "distribution_click" ("distributor_id", "created_at")`,
  `CREATE TABLE "distribution_commission" (
    "id" text NOT NULL,
    "attribution_id" text NOT NULL,
    "order_id" text NOT NULL,
    "line_id" text NOT NULL,
    "distributor_id" text NOT NULL,
    "level" integer NOT NULL,
    "tier_id" text NOT NULL,
    "rule" text NOT NULL,
    "rate_ppm" integer NOT NULL,
    "currency_code" text NOT NULL,
    "basis" bigint NOT NULL,
    "amount" bigint NOT NULL,
    "pending" bigint NOT NULL DEFAULT '0',
    "held" bigint NOT NULL DEFAULT '0',
    "available" bigint NOT NULL DEFAULT '0',
    "status" text NOT NULL,
    "release_at" timestamptz,
    "trace" jsonb NOT NULL,
    "transfer_count" integer NOT NULL DEFAULT '0',
    "created_at" timestamptz NOT NULL DEFAULT now(),
    "updated_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_commission_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "distribution_commission_attribution_idx" ON "distribution_commission" ("attribution_id")`,
  `CREATE INDEX "distribution_commission_due_idx" ON "distribution_commission" ("release_at") WHERE "held" > 0`,
  `CREATE INDEX "distribution_commission_distributor_idx" ON "distribution_commission" ("distributor_id", "created_at")`,
  `CREATE UNIQUE INDEX "distribution_commission_key" ON "distribution_commission" ("order_id", "line_id", "distributor_id", "level", "rule")`,
  `CREATE TABLE "distribution_reconcile_request" (
    "order_id" text NOT NULL,
    "asked_count" bigint NOT NULL DEFAULT '1',
    "cause" text NOT NULL,
    "asked_at" timestamptz NOT NULL DEFAULT now(),
    "attempts" integer NOT NULL DEFAULT '0',
    "last_error" text,
    "next_attempt_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_reconcile_request_pkey" PRIMARY KEY ("order_id")
  )`,
  `CREATE INDEX "distribution_reconcile_request_due_idx" ON "distribution_reconcile_request" ("next_attempt_at")`,
  `CREATE TABLE "distribution_referral" (
    "id" text NOT NULL,
    "customer_id" text NOT NULL,
    "distributor_id" text NOT NULL,
    "evidence" text NOT NULL,
    "order_id" text,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    "expires_at" timestamptz,
    CONSTRAINT "distribution_referral_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "distribution_referral_customer_key" ON "distribution_referral" ("customer_id")`,
  `CREATE INDEX "distribution_referral_distributor_idx" ON "distribution_referral" ("distributor_id")`,
  `CREATE TABLE "distribution_settings" (
    "id" text NOT NULL,
    "referral_window_days" integer NOT NULL DEFAULT '30',
    "bond_mode" text NOT NULL DEFAULT 'permanent',
    "bond_days" integer NOT NULL DEFAULT '365',
    "max_depth" integer NOT NULL DEFAULT '10',
    "enrolment" text NOT NULL DEFAULT 'review',
    "updated_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_settings_one_row" CHECK ("id" = 'settings'),
    CONSTRAINT "distribution_settings_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "distribution_transfer" (
    "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    "key" text NOT NULL,
    "code" text NOT NULL,
    "debit_account_id" text NOT NULL,
    "credit_account_id" text NOT NULL,
    "amount" bigint NOT NULL,
    "currency_code" text NOT NULL,
    "distributor_id" text NOT NULL,
    "order_id" text,
    "commission_id" text,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_transfer_two_accounts" CHECK ("debit_account_id" <> "credit_account_id"),
    CONSTRAINT "distribution_transfer_positive" CHECK ("amount" > 0),
    CONSTRAINT "distribution_transfer_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "distribution_transfer_key_key" ON "distribution_transfer" ("key")`,
  `CREATE INDEX "distribution_transfer_order_idx" ON "distribution_transfer" ("order_id") WHERE "order_id" IS NOT NULL`,
  `CREATE INDEX "distribution_transfer_distributor_idx" ON "distribution_transfer" ("distributor_id", "id")`,
  `CREATE TABLE "distribution_watermark" (
    "name" text NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "distribution_watermark_pkey" PRIMARY KEY ("name")
  )`,
  `ALTER TABLE "distribution_distributor" ADD CONSTRAINT "distribution_distributor_tier_fkey" FOREIGN KEY ("tier_id") REFERENCES "distribution_tier"("id") ON DELETE RESTRICT`,
  `ALTER TABLE "distribution_distributor" ADD CONSTRAINT "distribution_distributor_sponsor_fkey" FOREIGN KEY ("sponsor_id") REFERENCES "distribution_distributor"("id") ON DELETE RESTRICT`,
  `ALTER TABLE "distribution_attribution" ADD CONSTRAINT "distribution_attribution_distributor_fkey" FOREIGN KEY ("distributor_id") REFERENCES "distribution_distributor"("id") ON DELETE RESTRICT`,
  `ALTER TABLE "distribution_attribution" ADD CONSTRAINT "distribution_attribution_plan_fkey" FOREIGN KEY ("plan_id") REFERENCES "distribution_plan"("id") ON DELETE RESTRICT`,
  `ALTER TABLE "distribution_commission" ADD CONSTRAINT "distribution_commission_attribution_fkey" FOREIGN KEY ("attribution_id") REFERENCES "distribution_attribution"("id") ON DELETE RESTRICT`,
  `ALTER TABLE "distribution_commission" ADD CONSTRAINT "distribution_commission_distributor_fkey" FOREIGN KEY ("distributor_id") REFERENCES "distribution_distributor"("id") ON DELETE RESTRICT`,
  `ALTER TABLE "distribution_referral" ADD CONSTRAINT "distribution_referral_distributor_fkey" FOREIGN KEY ("distributor_id") REFERENCES "distribution_distributor"("id") ON DELETE RESTRICT`,
]

/** Rows that are history: nobody changes or deletes them, not even by mistake. */
const appendOnly = [
  "distribution_transfer",
  "distribution_audit_entry",
  "distribution_plan",
]

const guards = [
  `CREATE FUNCTION distribution_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP
       USING ERRCODE = 'restrict_violation';
   END $$`,
  ...appendOnly.flatMap((table) => [
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON "${table}"
     FOR EACH ROW EXECUTE FUNCTION distribution_refuse_change()`,
    `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON "${table}"
     FOR EACH STATEMENT EXECUTE FUNCTION distribution_refuse_change()`,
  ]),
  "CREATE SEQUENCE distribution_snapshot_ticket",
]

/** What a store starts with: one tier, terms that pay nothing until rates are set, the default settings. */
const firstRows = [
  `INSERT INTO "distribution_tier" (id, name, rank, is_default)
   VALUES ('tier_standard', 'Standard', 1, true)`,
  `INSERT INTO "distribution_plan" (id, version, terms) VALUES ('plan_initial', 1, '{
     "schema": 1, "mode": "multi_level", "rates_ppm": {}, "upline_of": "basis", "same_tier_ppm": 0,
     "basis": {"of": "net_sales", "missing_cost_ppm": 0, "tax": false, "shipping": false,
               "gift_cards": false, "discounted_ppm": 1000000},
     "rules": [], "overrides": [],
     "caps": {"total_ppm": 500000, "margin_ppm": null, "line": {}, "order": {}, "customer": {},
              "period": null},
     "uplines": {"max_level": 1, "accepts_legal_risk": false, "tier_ids": [], "own_orders": 0,
                 "own_orders_days": 30, "unqualified": "skip"},
     "volume_period": "month", "duration": {"orders": null, "months": null},
     "own_purchase": "upline_only", "hold": {"days": 14, "from": "fulfilled"},
     "refund_without_return": "pro_rata",
     "excluded": {"product_ids": [], "category_ids": [], "collection_ids": [],
                  "type_ids": [], "tag_ids": []}}')`,
  `INSERT INTO "distribution_settings" (id) VALUES ('settings')`,
]

const createdTables = [
  "distribution_account",
  "distribution_tier",
  "distribution_distributor",
  "distribution_plan",
  "distribution_attribution",
  "distribution_audit_entry",
  "distribution_cart_referral",
  "distribution_click",
  "distribution_commission",
  "distribution_reconcile_request",
  "distribution_referral",
  "distribution_settings",
  "distribution_transfer",
  "distribution_watermark",
]

export class CreateTables20261124000000 implements MigrationInterface {
  readonly name = "CreateTables20261124000000"

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...guards, ...firstRows]) {
      await runner.query(statement)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const names = createdTables.map((table) => `"${table}"`).join(", ")
    await runner.query(`DROP TABLE ${names} CASCADE`)
    await runner.query("DROP FUNCTION distribution_refuse_change()")
    await runner.query("DROP SEQUENCE distribution_snapshot_ticket")
  }
}
