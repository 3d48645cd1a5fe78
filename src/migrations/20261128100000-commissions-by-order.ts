import type { MigrationInterface, QueryRunner } from "typeorm"

const GUARD = "distribution_refuse_losing_attribution"

/**
 * An order has one attribution, so the commission's key, which begins with the
 * order, finds what another index found: every commission was entered in both.
 */
export class CommissionsByOrder20261128100000 implements MigrationInterface {
  readonly name = "CommissionsByOrder20261128100000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(guardedBy("order_id = OLD.order_id"))
    await runner.query(`DROP INDEX "distribution_commission_attribution_idx"`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "distribution_commission_attribution_idx"
         ON "distribution_commission" ("attribution_id")`
    )
    await runner.query(guardedBy("attribution_id = OLD.id"))
  }
}

/** Refuses to delete an attribution whose order has commissions. */
function guardedBy(condition: string): string {
  return `CREATE OR REPLACE FUNCTION ${GUARD}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM distribution_commission WHERE ${condition}) THEN
        RAISE EXCEPTION 'The attribution of order % has commissions: % refused', OLD.order_id, TG_OP
          USING ERRCODE = 'foreign_key_violation';
      END IF;
      RETURN OLD;
    END $$`
}
