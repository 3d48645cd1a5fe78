import type { MigrationInterface, QueryRunner } from "typeorm"

const tables = [
  `CREATE TABLE "distribution_adjustment" (
    "id" text NOT NULL,
    "distributor_id" text NOT NULL,
    "currency_code" text NOT NULL,
    "kind" text NOT NULL,
    "amount" bigint NOT NULL,
    "reason" text NOT NULL,
    "statement_id" text,
    "reverses_id" text,
    "request_key" text,
    "actor_id" text,
    "actor_type" text NOT NULL,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_adjustment_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "distribution_adjustment_reverses_key" ON "distribution_adjustment" ("reverses_id")`,
  `CREATE UNIQUE INDEX "distribution_adjustment_request_key" ON "distribution_adjustment" ("request_key")`,
  `CREATE INDEX "distribution_adjustment_statement_idx" ON "distribution_adjustment" ("statement_id") WHERE "statement_id" IS NOT NULL`,
  `CREATE INDEX "distribution_adjustment_distributor_idx" ON "distribution_adjustment" ("distributor_id", "created_at")`,
  `CREATE TABLE "distribution_counter" (
    "name" text NOT NULL,
    "value" bigint NOT NULL DEFAULT '0',
    CONSTRAINT "distribution_counter_pkey" PRIMARY KEY ("name")
  )`,
  `CREATE TABLE "distribution_keyed_request" (
    "key" text NOT NULL,
    "fingerprint" text NOT NULL,
    "status_code" integer,
    "body" jsonb,
    "locked_until" timestamptz NOT NULL,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_keyed_request_pkey" PRIMARY KEY ("key")
  )`,
  `CREATE INDEX "distribution_keyed_request_created_idx" ON "distribution_keyed_request" ("created_at")`,
  `CREATE TABLE "distribution_payout_batch" (
    "id" text NOT NULL,
    "number" bigint NOT NULL,
    "status" text NOT NULL DEFAULT 'draft',
    "needs_second_approval" boolean NOT NULL DEFAULT false,
    "approvals" jsonb NOT NULL DEFAULT '[]',
    "created_by" text,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    "updated_at" timestamptz NOT NULL DEFAULT now(),
    "done_at" timestamptz,
    CONSTRAINT "distribution_payout_batch_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "distribution_payout_batch_number_key" ON "distribution_payout_batch" ("number")`,
  `CREATE INDEX "distribution_payout_batch_created_idx" ON "distribution_payout_batch" ("created_at")`,
  `CREATE TABLE "distribution_payout_method" (
    "id" text NOT NULL,
    "distributor_id" text NOT NULL,
    "provider_id" text NOT NULL,
    "kind" text NOT NULL,
    "hint" text NOT NULL,
    "details_sealed" text NOT NULL,
    "is_default" boolean NOT NULL DEFAULT false,
    "usable_from" timestamptz NOT NULL,
    "removed_at" timestamptz,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_payout_method_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "distribution_payout_method_default_key" ON "distribution_payout_method" ("distributor_id") WHERE "is_default" AND "removed_at" IS NULL`,
  `CREATE INDEX "distribution_payout_method_distributor_idx" ON "distribution_payout_method" ("distributor_id", "created_at")`,
  `CREATE TABLE "distribution_settlement_period" (
    "id" text NOT NULL,
    "cycle" text NOT NULL,
    "starts_at" timestamptz NOT NULL,
    "ends_at" timestamptz NOT NULL,
    "status" text NOT NULL DEFAULT 'closing',
    "cursor" text NOT NULL DEFAULT '',
    "distributor_count" integer NOT NULL DEFAULT '0',
    "closed_count" integer NOT NULL DEFAULT '0',
    "statement_count" integer NOT NULL DEFAULT '0',
    "created_at" timestamptz NOT NULL DEFAULT now(),
    "closed_at" timestamptz,
    CONSTRAINT "distribution_settlement_period_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "distribution_settlement_period_key" ON "distribution_settlement_period" ("cycle", "ends_at")`,
  `CREATE TABLE "distribution_statement" (
    "id" text NOT NULL,
    "number" bigint NOT NULL,
    "period_id" text,
    "distributor_id" text NOT NULL,
    "currency_code" text NOT NULL,
    "previous_id" text,
    "status" text NOT NULL,
    "starts_at" timestamptz,
    "ends_at" timestamptz NOT NULL,
    "after_transfer_id" bigint NOT NULL,
    "through_transfer_id" bigint NOT NULL,
    "opening" bigint NOT NULL,
    "commissions" bigint NOT NULL,
    "clawbacks" bigint NOT NULL,
    "bonuses" bigint NOT NULL,
    "adjustments" bigint NOT NULL,
    "payouts" bigint NOT NULL,
    "closing" bigint NOT NULL,
    "drawn" bigint NOT NULL,
    "adjusted" bigint NOT NULL DEFAULT '0',
    "vat_added" bigint NOT NULL DEFAULT '0',
    "withheld" bigint NOT NULL DEFAULT '0',
    "fee" bigint NOT NULL DEFAULT '0',
    "payable" bigint,
    "in_payouts" bigint NOT NULL DEFAULT '0',
    "paid" bigint NOT NULL DEFAULT '0',
    "returned" bigint NOT NULL DEFAULT '0',
    "figures" jsonb,
    "due_at" timestamptz NOT NULL,
    "issued_at" timestamptz,
    "review_until" timestamptz,
    "approved_at" timestamptz,
    "approved_by" text,
    "paid_at" timestamptz,
    "void_reason" text,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    "updated_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_statement_never_overpaid" CHECK ("paid" >= 0 AND "returned" >= 0 AND "paid" <= "in_payouts" AND "in_payouts" + "returned" <= coalesce("payable", 0)),
    CONSTRAINT "distribution_statement_drawn" CHECK ("drawn" >= 0),
    CONSTRAINT "distribution_statement_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "distribution_statement_number_key" ON "distribution_statement" ("number")`,
  `CREATE INDEX "distribution_statement_period_idx" ON "distribution_statement" ("period_id")`,
  `CREATE UNIQUE INDEX "distribution_statement_previous_key" ON "distribution_statement" ("previous_id")`,
  `CREATE INDEX "distribution_statement_status_idx" ON "distribution_statement" ("status", "due_at")`,
  `CREATE UNIQUE INDEX "distribution_statement_first_key" ON "distribution_statement" ("distributor_id", "currency_code") WHERE "previous_id" IS NULL`,
  `CREATE INDEX "distribution_statement_distributor_idx" ON "distribution_statement" ("distributor_id", "currency_code", "number")`,
  `CREATE TABLE "distribution_payout" (
    "id" text NOT NULL,
    "batch_id" text NOT NULL,
    "statement_id" text NOT NULL,
    "distributor_id" text NOT NULL,
    "method_id" text NOT NULL,
    "provider_id" text NOT NULL,
    "currency_code" text NOT NULL,
    "amount" bigint NOT NULL,
    "status" text NOT NULL DEFAULT 'pending',
    "attempt" integer NOT NULL DEFAULT '1',
    "next_attempt_at" timestamptz,
    "tries" integer NOT NULL DEFAULT '0',
    "reference" text,
    "reason" text,
    "last_error" text,
    "proof_url" text,
    "transfer_count" integer NOT NULL DEFAULT '0',
    "sent_at" timestamptz,
    "paid_at" timestamptz,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    "updated_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_payout_positive" CHECK ("amount" > 0),
    CONSTRAINT "distribution_payout_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "distribution_payout_statement_idx" ON "distribution_payout" ("statement_id")`,
  `CREATE INDEX "distribution_payout_due_idx" ON "distribution_payout" ("next_attempt_at") WHERE "next_attempt_at" IS NOT NULL`,
  `CREATE UNIQUE INDEX "distribution_payout_reference_key" ON "distribution_payout" ("provider_id", "reference") WHERE "reference" IS NOT NULL AND "provider_id" <> 'manual'`,
  `CREATE INDEX "distribution_payout_batch_idx" ON "distribution_payout" ("batch_id", "status")`,
  `CREATE INDEX "distribution_payout_distributor_idx" ON "distribution_payout" ("distributor_id", "created_at")`,
  `CREATE TABLE "distribution_settlement_settings" (
    "id" text NOT NULL,
    "time_zone" text NOT NULL DEFAULT 'UTC',
    "cycle" text NOT NULL DEFAULT 'monthly',
    "net_days" integer NOT NULL DEFAULT '15',
    "review_days" integer NOT NULL DEFAULT '7',
    "auto_issue" boolean NOT NULL DEFAULT true,
    "auto_approve" boolean NOT NULL DEFAULT false,
    "minimums" jsonb NOT NULL DEFAULT '{}',
    "fees" jsonb NOT NULL DEFAULT '{}',
    "second_approval_above" jsonb NOT NULL DEFAULT '{}',
    "cooling_off_days" integer NOT NULL DEFAULT '3',
    "withholding_rules" jsonb NOT NULL DEFAULT '[]',
    "vat_rules" jsonb NOT NULL DEFAULT '[]',
    "updated_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_settlement_settings_one_row" CHECK ("id" = 'settlement'),
    CONSTRAINT "distribution_settlement_settings_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "distribution_statement_dispute" (
    "id" text NOT NULL,
    "statement_id" text NOT NULL,
    "transfer_id" bigint,
    "status" text NOT NULL DEFAULT 'open',
    "message" text NOT NULL,
    "answer" text,
    "answered_by" text,
    "answered_at" timestamptz,
    "adjustment_id" text,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_statement_dispute_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "distribution_statement_dispute_open_idx" ON "distribution_statement_dispute" ("created_at") WHERE "status" = 'open'`,
  `CREATE INDEX "distribution_statement_dispute_statement_idx" ON "distribution_statement_dispute" ("statement_id", "created_at")`,
  `CREATE TABLE "distribution_tax_profile" (
    "distributor_id" text NOT NULL,
    "kind" text,
    "legal_name" text,
    "country_code" text,
    "address" text,
    "tax_id_sealed" text,
    "tax_id_hint" text,
    "is_vat_registered" boolean NOT NULL DEFAULT false,
    "vat_number" text,
    "updated_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_tax_profile_pkey" PRIMARY KEY ("distributor_id")
  )`,
  `ALTER TABLE "distribution_adjustment" ADD CONSTRAINT "distribution_adjustment_distributor_fkey" FOREIGN KEY ("distributor_id") REFERENCES "distribution_distributor"("id") ON DELETE RESTRICT`,
  `ALTER TABLE "distribution_payout_method" ADD CONSTRAINT "distribution_payout_method_distributor_fkey" FOREIGN KEY ("distributor_id") REFERENCES "distribution_distributor"("id") ON DELETE RESTRICT`,
  `ALTER TABLE "distribution_statement" ADD CONSTRAINT "distribution_statement_distributor_fkey" FOREIGN KEY ("distributor_id") REFERENCES "distribution_distributor"("id") ON DELETE RESTRICT`,
  `ALTER TABLE "distribution_statement" ADD CONSTRAINT "distribution_statement_period_fkey" FOREIGN KEY ("period_id") REFERENCES "distribution_settlement_period"("id") ON DELETE RESTRICT`,
  `ALTER TABLE "distribution_payout" ADD CONSTRAINT "distribution_payout_batch_fkey" FOREIGN KEY ("batch_id") REFERENCES "distribution_payout_batch"("id") ON DELETE RESTRICT`,
  `ALTER TABLE "distribution_payout" ADD CONSTRAINT "distribution_payout_statement_fkey" FOREIGN KEY ("statement_id") REFERENCES "distribution_statement"("id") ON DELETE RESTRICT`,
  `ALTER TABLE "distribution_payout" ADD CONSTRAINT "distribution_payout_distributor_fkey" FOREIGN KEY ("distributor_id") REFERENCES "distribution_distributor"("id") ON DELETE RESTRICT`,
  `ALTER TABLE "distribution_payout" ADD CONSTRAINT "distribution_payout_method_fkey" FOREIGN KEY ("method_id") REFERENCES "distribution_payout_method"("id") ON DELETE RESTRICT`,
  `ALTER TABLE "distribution_statement_dispute" ADD CONSTRAINT "distribution_statement_dispute_statement_fkey" FOREIGN KEY ("statement_id") REFERENCES "distribution_statement"("id") ON DELETE RESTRICT`,
  `ALTER TABLE "distribution_tax_profile" ADD CONSTRAINT "distribution_tax_profile_distributor_fkey" FOREIGN KEY ("distributor_id") REFERENCES "distribution_distributor"("id") ON DELETE RESTRICT`,
  `CREATE TABLE "distribution_notice" (
    "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    "event" text NOT NULL,
    "subject_ids" text array NOT NULL,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_notice_pkey" PRIMARY KEY ("id")
  )`,
  `ALTER TABLE "distribution_tier" ADD "settlement" jsonb`,
  // Balances change all the time: room beside each lets them do so in place.
  `ALTER TABLE "distribution_account" SET (fillfactor = 80)`,
  `CREATE INDEX "distribution_transfer_stated_idx" ON "distribution_transfer" ("distributor_id", "currency_code", "id") WHERE "code" IN ('commission_released', 'available_reversed', 'clawback_debited', 'clawback_credited', 'bonus_credited', 'bonus_debited', 'adjustment_credited', 'adjustment_debited', 'statement_returned', 'payout_failed', 'payout_returned', 'payout_retried')`,
]

/** A settled amount never changes, a statement is never deleted, and what is approved stays as it was approved. */
const guards = [
  `CREATE FUNCTION distribution_refuse_restating() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'statement % is frozen: a change of what it states is refused', OLD.number;
   END $$`,
  `CREATE TRIGGER distribution_statement_range BEFORE UPDATE ON "distribution_statement"
   FOR EACH ROW
   WHEN ((OLD.number, OLD.distributor_id, OLD.currency_code, OLD.previous_id, OLD.ends_at,
          OLD.after_transfer_id, OLD.through_transfer_id, OLD.opening, OLD.closing, OLD.drawn)
         IS DISTINCT FROM
         (NEW.number, NEW.distributor_id, NEW.currency_code, NEW.previous_id, NEW.ends_at,
          NEW.after_transfer_id, NEW.through_transfer_id, NEW.opening, NEW.closing, NEW.drawn))
   EXECUTE FUNCTION distribution_refuse_restating()`,
  `CREATE TRIGGER distribution_statement_frozen BEFORE UPDATE ON "distribution_statement"
   FOR EACH ROW
   WHEN (OLD.payable IS NOT NULL AND
         (OLD.adjusted, OLD.vat_added, OLD.withheld, OLD.fee, OLD.payable, OLD.figures)
         IS DISTINCT FROM
         (NEW.adjusted, NEW.vat_added, NEW.withheld, NEW.fee, NEW.payable, NEW.figures))
   EXECUTE FUNCTION distribution_refuse_restating()`,
  `CREATE TRIGGER distribution_statement_kept BEFORE DELETE ON "distribution_statement"
   FOR EACH ROW EXECUTE FUNCTION distribution_refuse_change()`,
  `CREATE TRIGGER distribution_statement_no_truncate BEFORE TRUNCATE ON "distribution_statement"
   FOR EACH STATEMENT EXECUTE FUNCTION distribution_refuse_change()`,
  `CREATE TRIGGER distribution_adjustment_append_only BEFORE UPDATE OR DELETE ON "distribution_adjustment"
   FOR EACH ROW EXECUTE FUNCTION distribution_refuse_change()`,
  `CREATE TRIGGER distribution_adjustment_no_truncate BEFORE TRUNCATE ON "distribution_adjustment"
   FOR EACH STATEMENT EXECUTE FUNCTION distribution_refuse_change()`,
]

const firstRows = [
  `INSERT INTO "distribution_settlement_settings" (id) VALUES ('settlement')`,
  `INSERT INTO "distribution_counter" (name) VALUES ('statement'), ('payout_batch')`,
]

const createdTables = [
  "distribution_notice",
  "distribution_adjustment",
  "distribution_counter",
  "distribution_keyed_request",
  "distribution_payout_batch",
  "distribution_payout_method",
  "distribution_settlement_period",
  "distribution_statement",
  "distribution_payout",
  "distribution_settlement_settings",
  "distribution_statement_dispute",
  "distribution_tax_profile",
]

/** From commission to money: periods, statements, adjustments, methods and payouts. */
export class Settlement20261125400000 implements MigrationInterface {
  readonly name = "Settlement20261125400000"

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...guards, ...firstRows]) {
      await runner.query(statement)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const names = createdTables.map((table) => `"${table}"`).join(", ")
    await runner.query(`DROP TABLE ${names} CASCADE`)
    await runner.query("DROP FUNCTION distribution_refuse_restating()")
    await runner.query(`ALTER TABLE "distribution_account" RESET (fillfactor)`)
    await runner.query(`DROP INDEX "distribution_transfer_stated_idx"`)
    await runner.query(
      `ALTER TABLE "distribution_tier" DROP COLUMN "settlement"`
    )
  }
}
