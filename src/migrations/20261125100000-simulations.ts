import type { MigrationInterface, QueryRunner } from "typeorm"

const up = [
  `CREATE TABLE "distribution_simulation" (
    "id" text NOT NULL,
    "name" text,
    "status" text NOT NULL DEFAULT 'queued',
    "draft_id" text,
    "terms" jsonb NOT NULL,
    "placed_from" timestamptz NOT NULL,
    "placed_until" timestamptz NOT NULL,
    "processed" integer NOT NULL DEFAULT 0,
    "total" integer,
    "result" jsonb,
    "error" text,
    "attempts" integer NOT NULL DEFAULT 0,
    "heartbeat_at" timestamptz,
    "created_by" text,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    "started_at" timestamptz,
    "finished_at" timestamptz,
    CONSTRAINT "distribution_simulation_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "distribution_simulation_due_idx" ON "distribution_simulation" ("created_at") WHERE "status" IN ('queued', 'running')`,
  `ALTER TABLE "distribution_simulation" ADD CONSTRAINT "distribution_simulation_draft_fkey" FOREIGN KEY ("draft_id") REFERENCES "distribution_plan_draft"("id") ON DELETE SET NULL`,
  `CREATE TABLE "distribution_simulation_distributor" (
    "simulation_id" text NOT NULL,
    "currency_code" text NOT NULL,
    "distributor_id" text NOT NULL,
    "paid" bigint NOT NULL,
    "simulated" bigint NOT NULL,
    CONSTRAINT "distribution_simulation_distributor_pkey" PRIMARY KEY ("simulation_id", "currency_code", "distributor_id")
  )`,
  `ALTER TABLE "distribution_simulation_distributor" ADD CONSTRAINT "distribution_simulation_distributor_fkey" FOREIGN KEY ("simulation_id") REFERENCES "distribution_simulation"("id") ON DELETE CASCADE`,
  `CREATE INDEX "distribution_attribution_placed_idx" ON "distribution_attribution" ("order_placed_at", "order_id")`,
]

const down = [
  `DROP INDEX "distribution_attribution_placed_idx"`,
  `DROP TABLE "distribution_simulation_distributor"`,
  `DROP TABLE "distribution_simulation"`,
]

/** Plans are run over the orders of a period, which are read by placement. */
export class Simulations20261125100000 implements MigrationInterface {
  readonly name = "Simulations20261125100000"

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
