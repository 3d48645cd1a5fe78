import type { MigrationInterface, QueryRunner } from "typeorm"

const CONSTRAINT = "distribution_commission_attribution_fkey"
const GUARD = "distribution_refuse_losing_attribution"

/**
 * A commission's foreign key looked up and locked its attribution for each
 * commission of each order. Whoever writes commissions has locked or made the
 * attributions before. The guard refuses the same deletions that the key did, and
 * waits for who holds that lock.
 */
export class CommissionsUnderAttributions20261125510000 implements MigrationInterface {
  readonly name = "CommissionsUnderAttributions20261125510000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE FUNCTION ${GUARD}() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF EXISTS (SELECT FROM distribution_commission WHERE attribution_id = OLD.id) THEN
           RAISE EXCEPTION 'The attribution of order % has commissions: % refused', OLD.order_id, TG_OP
             USING ERRCODE = 'foreign_key_violation';
         END IF;
         RETURN OLD;
       END $$`
    )
    await runner.query(
      `CREATE TRIGGER distribution_attribution_earns BEFORE DELETE ON "distribution_attribution"
       FOR EACH ROW EXECUTE FUNCTION ${GUARD}()`
    )
    await runner.query(
      `ALTER TABLE "distribution_commission" DROP CONSTRAINT "${CONSTRAINT}"`
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "distribution_commission" ADD CONSTRAINT "${CONSTRAINT}"
       FOREIGN KEY ("attribution_id") REFERENCES "distribution_attribution"("id") ON DELETE RESTRICT`
    )
    await runner.query(
      `DROP TRIGGER distribution_attribution_earns ON "distribution_attribution"`
    )
    await runner.query(`DROP FUNCTION ${GUARD}()`)
  }
}
