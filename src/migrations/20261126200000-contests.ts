import type { MigrationInterface, QueryRunner } from "typeorm"

const tables = [
  `CREATE TABLE "distribution_contest" (
    "id" text NOT NULL,
    "name" text NOT NULL,
    "description" text,
    "status" text NOT NULL DEFAULT 'draft',
    "metric" text NOT NULL,
    "currency_code" text,
    "starts_on" date NOT NULL,
    "ends_on" date NOT NULL,
    "final_after_days" integer NOT NULL DEFAULT '0',
    "objections_days" integer NOT NULL DEFAULT '7',
    "audience" jsonb NOT NULL,
    "minimum" bigint NOT NULL DEFAULT '0',
    "tie_rule" text NOT NULL,
    "prizes" jsonb NOT NULL,
    "standing_count" integer NOT NULL DEFAULT '0',
    "qualified_count" integer NOT NULL DEFAULT '0',
    "refreshed_at" timestamptz,
    "frozen_at" timestamptz,
    "objections_until" timestamptz,
    "awarded_at" timestamptz,
    "canceled_at" timestamptz,
    "cancel_reason" text,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    "updated_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_contest_days" CHECK ("starts_on" <= "ends_on"),
    CONSTRAINT "distribution_contest_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "distribution_contest_status_idx" ON "distribution_contest" ("status", "ends_on")`,
  `CREATE TABLE "distribution_contest_standing" (
    "id" text NOT NULL,
    "contest_id" text NOT NULL,
    "distributor_id" text NOT NULL,
    "score" bigint NOT NULL,
    "counted" bigint NOT NULL,
    "corrected_score" bigint,
    "correction_reason" text,
    "orders" bigint NOT NULL,
    "reached_on" date,
    "enrolled_at" timestamptz NOT NULL,
    "position" integer NOT NULL,
    "rank" integer NOT NULL,
    "is_qualified" boolean NOT NULL,
    "evidence" jsonb,
    CONSTRAINT "distribution_contest_standing_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "distribution_contest_standing_distributor_idx" ON "distribution_contest_standing" ("distributor_id")`,
  `CREATE INDEX "distribution_contest_standing_position_idx" ON "distribution_contest_standing" ("contest_id", "position")`,
  `CREATE UNIQUE INDEX "distribution_contest_standing_key" ON "distribution_contest_standing" ("contest_id", "distributor_id")`,
  `CREATE TABLE "distribution_contest_objection" (
    "id" text NOT NULL,
    "contest_id" text NOT NULL,
    "distributor_id" text NOT NULL,
    "status" text NOT NULL DEFAULT 'open',
    "message" text NOT NULL,
    "answer" text,
    "answered_by" text,
    "answered_at" timestamptz,
    "remedy" jsonb,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_contest_objection_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "distribution_contest_objection_distributor_idx" ON "distribution_contest_objection" ("distributor_id")`,
  `CREATE INDEX "distribution_contest_objection_contest_idx" ON "distribution_contest_objection" ("contest_id", "created_at")`,
  `CREATE TABLE "distribution_tier_reminder" (
    "distributor_id" text NOT NULL,
    "tier_id" text NOT NULL,
    "told_on" date NOT NULL,
    CONSTRAINT "distribution_tier_reminder_pkey" PRIMARY KEY ("distributor_id")
  )`,
  `ALTER TABLE "distribution_contest_standing" ADD CONSTRAINT "distribution_contest_standing_contest_fkey" FOREIGN KEY ("contest_id") REFERENCES "distribution_contest"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "distribution_contest_standing" ADD CONSTRAINT "distribution_contest_standing_distributor_fkey" FOREIGN KEY ("distributor_id") REFERENCES "distribution_distributor"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE "distribution_contest_objection" ADD CONSTRAINT "distribution_contest_objection_contest_fkey" FOREIGN KEY ("contest_id") REFERENCES "distribution_contest"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "distribution_contest_objection" ADD CONSTRAINT "distribution_contest_objection_distributor_fkey" FOREIGN KEY ("distributor_id") REFERENCES "distribution_distributor"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE "distribution_tier_reminder" ADD CONSTRAINT "distribution_tier_reminder_distributor_fkey" FOREIGN KEY ("distributor_id") REFERENCES "distribution_distributor"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
]

const createdTables = [
  "distribution_contest_objection",
  "distribution_contest_standing",
  "distribution_contest",
  "distribution_tier_reminder",
]

/** Competitions by results, and what distributors were told to be close to. */
export class Contests20261126200000 implements MigrationInterface {
  readonly name = "Contests20261126200000"

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) {
      await runner.query(statement)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const names = createdTables.map((table) => `"${table}"`).join(", ")
    await runner.query(`DROP TABLE ${names}`)
  }
}
