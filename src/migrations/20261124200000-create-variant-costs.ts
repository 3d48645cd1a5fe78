import type { MigrationInterface, QueryRunner } from "typeorm"

const TABLE = "distribution_variant_cost"

const statements = [
  `CREATE TABLE "${TABLE}" (
    "id" text NOT NULL,
    "variant_id" text NOT NULL,
    "currency_code" text NOT NULL,
    "amount" bigint,
    "valid_from" timestamptz NOT NULL DEFAULT now(),
    "set_by" text,
    CONSTRAINT "${TABLE}_not_negative" CHECK ("amount" >= 0),
    CONSTRAINT "${TABLE}_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "${TABLE}_key" ON "${TABLE}" ("variant_id", "currency_code", "valid_from")`,
  `CREATE TRIGGER ${TABLE}_append_only BEFORE UPDATE OR DELETE ON "${TABLE}"
   FOR EACH ROW EXECUTE FUNCTION distribution_refuse_change()`,
  `CREATE TRIGGER ${TABLE}_no_truncate BEFORE TRUNCATE ON "${TABLE}"
   FOR EACH STATEMENT EXECUTE FUNCTION distribution_refuse_change()`,
]

export class CreateVariantCosts20261124200000 implements MigrationInterface {
  readonly name = "CreateVariantCosts20261124200000"

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) {
      await runner.query(statement)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "${TABLE}"`)
  }
}
