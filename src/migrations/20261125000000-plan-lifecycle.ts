import type { MigrationInterface, QueryRunner } from "typeorm"

const up = [
  `ALTER TABLE "distribution_plan" ADD "effective_from" timestamptz NOT NULL DEFAULT now()`,
  // The first version is in force for whatever was sold before the second.
  `ALTER TABLE "distribution_plan" DISABLE TRIGGER "distribution_plan_append_only"`,
  `UPDATE "distribution_plan" SET "effective_from" = "created_at"`,
  // The same terms in the form that rules, caps and qualification have a place in.
  `UPDATE "distribution_plan" SET "terms" = jsonb_build_object(
     'schema', 1, 'mode', 'multi_level', 'rates_ppm', "terms"->'rates_ppm',
     'upline_of', 'basis', 'same_tier_ppm', 0,
     'basis', '{"of": "net_sales", "missing_cost_ppm": 0, "tax": false, "shipping": false,
                "gift_cards": false, "discounted_ppm": 1000000}'::jsonb,
     'rules', '[]'::jsonb, 'overrides', '[]'::jsonb,
     'caps', jsonb_build_object('total_ppm', "terms"->'cap_ppm', 'margin_ppm', NULL,
       'line', '{}'::jsonb, 'order', '{}'::jsonb, 'customer', '{}'::jsonb, 'period', NULL),
     'uplines', jsonb_build_object('max_level', "terms"->'max_level',
       'accepts_legal_risk', ("terms"->>'max_level')::int >= 2, 'tier_ids', '[]'::jsonb,
       'own_orders', 0, 'own_orders_days', 30, 'unqualified', "terms"->'inactive_upline'),
     'volume_period', 'month', 'duration', '{"orders": null, "months": null}'::jsonb,
     'own_purchase', "terms"->'own_purchase', 'hold', "terms"->'hold',
     'refund_without_return', "terms"->'refund_without_return', 'excluded', "terms"->'excluded')
   WHERE NOT "terms" ? 'schema'`,
  `ALTER TABLE "distribution_plan" ENABLE TRIGGER "distribution_plan_append_only"`,
  `CREATE INDEX "distribution_plan_effective_idx" ON "distribution_plan" ("effective_from", "version")`,
  `CREATE TABLE "distribution_plan_withdrawal" (
    "plan_id" text NOT NULL,
    "withdrawn_by" text,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_plan_withdrawal_plan_fkey" FOREIGN KEY ("plan_id") REFERENCES "distribution_plan"("id") ON DELETE RESTRICT,
    CONSTRAINT "distribution_plan_withdrawal_pkey" PRIMARY KEY ("plan_id")
  )`,
  `CREATE TRIGGER distribution_plan_withdrawal_append_only BEFORE UPDATE OR DELETE ON "distribution_plan_withdrawal"
   FOR EACH ROW EXECUTE FUNCTION distribution_refuse_change()`,
  `CREATE TRIGGER distribution_plan_withdrawal_no_truncate BEFORE TRUNCATE ON "distribution_plan_withdrawal"
   FOR EACH STATEMENT EXECUTE FUNCTION distribution_refuse_change()`,
  `CREATE TABLE "distribution_plan_draft" (
    "id" text NOT NULL,
    "name" text NOT NULL,
    "terms" jsonb NOT NULL,
    "based_on_id" text,
    "revision" integer NOT NULL DEFAULT 1,
    "updated_by" text,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    "updated_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_plan_draft_pkey" PRIMARY KEY ("id")
  )`,
  `ALTER TABLE "distribution_plan_draft" ADD CONSTRAINT "distribution_plan_draft_based_on_fkey" FOREIGN KEY ("based_on_id") REFERENCES "distribution_plan"("id") ON DELETE RESTRICT`,
  `ALTER TABLE "distribution_attribution" ADD "kept_net" bigint NOT NULL DEFAULT '0'`,
  `ALTER TABLE "distribution_attribution" ADD "history" jsonb NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "distribution_commission" ALTER COLUMN "rate_ppm" DROP NOT NULL`,
  `ALTER TABLE "distribution_commission" ADD "order_placed_at" timestamptz`,
  `UPDATE "distribution_commission" AS commission SET "order_placed_at" = attribution."order_placed_at"
     FROM "distribution_attribution" AS attribution WHERE attribution."id" = commission."attribution_id"`,
  `ALTER TABLE "distribution_commission" ALTER COLUMN "order_placed_at" SET NOT NULL`,
  `CREATE INDEX "distribution_commission_placed_idx" ON "distribution_commission" ("distributor_id", "currency_code", "order_placed_at")`,
]

const down = [
  `DROP INDEX "distribution_commission_placed_idx"`,
  `ALTER TABLE "distribution_commission" DROP COLUMN "order_placed_at"`,
  `UPDATE "distribution_commission" SET "rate_ppm" = 0 WHERE "rate_ppm" IS NULL`,
  `ALTER TABLE "distribution_commission" ALTER COLUMN "rate_ppm" SET NOT NULL`,
  `ALTER TABLE "distribution_attribution" DROP COLUMN "history"`,
  `ALTER TABLE "distribution_attribution" DROP COLUMN "kept_net"`,
  `DROP TABLE "distribution_plan_draft"`,
  `DROP TABLE "distribution_plan_withdrawal"`,
  `DROP INDEX "distribution_plan_effective_idx"`,
  `ALTER TABLE "distribution_plan" DROP COLUMN "effective_from"`,
]

/** Plans are drafted and take effect on a date; orders keep what went before them. */
export class PlanLifecycle20261125000000 implements MigrationInterface {
  readonly name = "PlanLifecycle20261125000000"

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) {
      await runner.query(statement)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) {
      await runner.query(statement)
    }
  }
}
