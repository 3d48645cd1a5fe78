import type { MigrationInterface, QueryRunner } from "typeorm"

const STATED_BEFORE =
  "'commission_released', 'available_reversed', 'clawback_debited', 'clawback_credited', 'bonus_credited', 'bonus_debited', 'adjustment_credited', 'adjustment_debited', 'statement_returned', 'payout_failed', 'payout_returned', 'payout_retried'"

const STATED_NOW =
  "'commission_released', 'available_reversed', 'clawback_debited', 'clawback_credited', 'bonus_credited', 'bonus_debited', 'bonus_released', 'bonus_awarded', 'bonus_taken_back', 'adjustment_credited', 'adjustment_debited', 'statement_returned', 'payout_failed', 'payout_returned', 'payout_retried'"

/** Statements walk this index; its condition names the movements that they state. */
function restate(codes: string): string[] {
  return [
    `DROP INDEX "distribution_transfer_stated_idx"`,
    `CREATE INDEX "distribution_transfer_stated_idx" ON "distribution_transfer" ("distributor_id", "currency_code", "id") WHERE "code" IN (${codes})`,
  ]
}

const tables = [
  `CREATE TABLE "distribution_prize" (
    "id" text NOT NULL,
    "name" text NOT NULL,
    "description" text,
    "value" bigint,
    "currency_code" text,
    "stock" integer,
    "is_active" boolean NOT NULL DEFAULT true,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    "updated_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_prize_stock" CHECK ("stock" >= 0),
    CONSTRAINT "distribution_prize_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "distribution_award" (
    "id" text NOT NULL,
    "source_type" text NOT NULL,
    "source_id" text NOT NULL,
    "period_key" text NOT NULL,
    "slot" text NOT NULL,
    "distributor_id" text NOT NULL,
    "kind" text NOT NULL,
    "title" text NOT NULL,
    "currency_code" text,
    "amount" bigint NOT NULL DEFAULT '0',
    "held" bigint NOT NULL DEFAULT '0',
    "prize_id" text,
    "promotion" jsonb,
    "promotion_id" text,
    "promotion_code" text,
    "promotion_is_active" boolean NOT NULL DEFAULT false,
    "promotion_ends_at" timestamptz,
    "status" text NOT NULL,
    "is_final" boolean NOT NULL,
    "is_undeserved" boolean NOT NULL DEFAULT false,
    "evidence" jsonb NOT NULL,
    "claim_note" text,
    "delivery_note" text,
    "transfer_count" integer NOT NULL DEFAULT '0',
    "created_at" timestamptz NOT NULL DEFAULT now(),
    "updated_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_award_held" CHECK ("amount" >= 0 AND "held" >= 0 AND "held" <= "amount"),
    CONSTRAINT "distribution_award_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "distribution_award_status_idx" ON "distribution_award" ("status", "kind")`,
  `CREATE INDEX "distribution_award_distributor_idx" ON "distribution_award" ("distributor_id", "id")`,
  `CREATE UNIQUE INDEX "distribution_award_key" ON "distribution_award" ("source_type", "source_id", "period_key", "slot", "distributor_id")`,
  `CREATE TABLE "distribution_target" (
    "id" text NOT NULL,
    "name" text NOT NULL,
    "description" text,
    "status" text NOT NULL,
    "terms" jsonb NOT NULL,
    "active_from" date,
    "ended_on" date,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    "updated_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_target_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "distribution_target_period" (
    "target_id" text NOT NULL,
    "period_key" text NOT NULL,
    "from_day" date NOT NULL,
    "to_day" date NOT NULL,
    "status" text NOT NULL,
    "name" text NOT NULL,
    "terms" jsonb NOT NULL,
    "rates" jsonb NOT NULL DEFAULT '[]',
    "fingerprint" text,
    "checked_on" date,
    "counted_at" timestamptz,
    CONSTRAINT "distribution_target_period_pkey" PRIMARY KEY ("target_id", "period_key")
  )`,
  `CREATE TABLE "distribution_target_result" (
    "target_id" text NOT NULL,
    "period_key" text NOT NULL,
    "distributor_id" text NOT NULL,
    "result" bigint NOT NULL,
    "reached" integer NOT NULL,
    "streak" integer NOT NULL,
    "is_participant" boolean NOT NULL DEFAULT true,
    "is_unsettled" boolean NOT NULL,
    CONSTRAINT "distribution_target_result_pkey" PRIMARY KEY ("target_id", "period_key", "distributor_id")
  )`,
  `CREATE INDEX "distribution_target_result_unsettled_idx" ON "distribution_target_result" ("target_id", "period_key", "distributor_id") WHERE "is_unsettled"`,
  `CREATE INDEX "distribution_target_result_distributor_idx" ON "distribution_target_result" ("distributor_id")`,
  `ALTER TABLE "distribution_target_period" ADD CONSTRAINT "distribution_target_period_target_fkey" FOREIGN KEY ("target_id") REFERENCES "distribution_target"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE "distribution_target_result" ADD CONSTRAINT "distribution_target_result_distributor_fkey" FOREIGN KEY ("distributor_id") REFERENCES "distribution_distributor"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE "distribution_award" ADD CONSTRAINT "distribution_award_distributor_fkey" FOREIGN KEY ("distributor_id") REFERENCES "distribution_distributor"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE "distribution_award" ADD CONSTRAINT "distribution_award_prize_fkey" FOREIGN KEY ("prize_id") REFERENCES "distribution_prize"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
]

const createdTables = [
  "distribution_award",
  "distribution_prize",
  "distribution_target",
  "distribution_target_period",
  "distribution_target_result",
]

/** What results are rewarded with, and for which. */
export class AwardsAndTargets20261126100000 implements MigrationInterface {
  readonly name = "AwardsAndTargets20261126100000"

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...restate(STATED_NOW)]) {
      await runner.query(statement)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of restate(STATED_BEFORE)) {
      await runner.query(statement)
    }
    const names = createdTables.map((table) => `"${table}"`).join(", ")
    await runner.query(`DROP TABLE ${names} CASCADE`)
  }
}
