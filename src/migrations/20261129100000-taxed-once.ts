import type { MigrationInterface, QueryRunner } from "typeorm"

const RANGE = [
  "number",
  "distributor_id",
  "currency_code",
  "previous_id",
  "ends_at",
  "after_transfer_id",
  "through_transfer_id",
  "opening",
  "closing",
  "drawn",
]

const guardOf = (columns: readonly string[]) =>
  `CREATE OR REPLACE TRIGGER distribution_statement_range BEFORE UPDATE ON "distribution_statement"
   FOR EACH ROW
   WHEN ((${columns.map((column) => `OLD.${column}`).join(", ")})
         IS DISTINCT FROM
         (${columns.map((column) => `NEW.${column}`).join(", ")}))
   EXECUTE FUNCTION distribution_refuse_restating()`

/**
 * Statements know what of their money an earlier one taxed. What was approved
 * before stays as it was; of what is open or was carried forward, it is what came
 * back within its own stretch.
 */
const up = [
  `ALTER TABLE "distribution_statement" ADD "drawn_taxed" bigint NOT NULL DEFAULT 0, ADD "taxed_left" bigint NOT NULL DEFAULT 0`,
  `WITH came_back AS (
     SELECT statement.id, greatest(0, sum(CASE WHEN transfer.code = 'payout_retried'
                                               THEN -transfer.amount ELSE transfer.amount END)) AS amount
       FROM "distribution_statement" AS statement
       JOIN "distribution_transfer" AS transfer
         ON transfer.distributor_id = statement.distributor_id
        AND transfer.currency_code = statement.currency_code
        AND transfer.id > statement.after_transfer_id AND transfer.id <= statement.through_transfer_id
        AND transfer.code IN ('payout_failed', 'payout_returned', 'payout_retried')
      WHERE statement.status IN ('draft', 'in_review', 'carried')
      GROUP BY statement.id)
   UPDATE "distribution_statement" AS statement
      SET drawn_taxed = least(drawn, came_back.amount),
          taxed_left = came_back.amount - least(drawn, came_back.amount)
     FROM came_back WHERE came_back.id = statement.id`,
  `ALTER TABLE "distribution_statement" ADD CONSTRAINT "distribution_statement_drawn_taxed" CHECK ("drawn_taxed" >= 0 AND "drawn_taxed" <= "drawn")`,
  guardOf([...RANGE, "drawn_taxed", "taxed_left"]),
]

const down = [
  guardOf(RANGE),
  `ALTER TABLE "distribution_statement" DROP CONSTRAINT "distribution_statement_drawn_taxed"`,
  `ALTER TABLE "distribution_statement" DROP COLUMN "drawn_taxed", DROP COLUMN "taxed_left"`,
]

export class TaxedOnce20261129100000 implements MigrationInterface {
  readonly name = "TaxedOnce20261129100000"

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
