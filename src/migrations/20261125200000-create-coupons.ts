import type { MigrationInterface, QueryRunner } from "typeorm"

const TABLE = "distribution_coupon"

const statements = [
  `CREATE TABLE "${TABLE}" (
    "id" text NOT NULL,
    "distributor_id" text NOT NULL,
    "code" text NOT NULL,
    "normalised_code" text NOT NULL,
    "promotion_id" text,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "${TABLE}_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "${TABLE}_distributor_fkey" FOREIGN KEY ("distributor_id")
      REFERENCES "distribution_distributor" ("id") ON DELETE RESTRICT
  )`,
  `CREATE UNIQUE INDEX "${TABLE}_code_key" ON "${TABLE}" ("normalised_code")`,
  `CREATE INDEX "${TABLE}_distributor_idx" ON "${TABLE}" ("distributor_id")`,
]

export class CreateCoupons20261125200000 implements MigrationInterface {
  readonly name = "CreateCoupons20261125200000"

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) {
      await runner.query(statement)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "${TABLE}"`)
  }
}
