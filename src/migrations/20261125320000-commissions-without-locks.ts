import type { MigrationInterface, QueryRunner } from "typeorm"

const CONSTRAINT = "distribution_commission_distributor_fkey"
const GUARD = "distribution_refuse_losing_earner"

/**
 * A commission's foreign key locked the row of who earns, for each commission
 * of each order: the rows of those at the top are in every chain, and were
 * written by every order. Who earns comes from a chain of distributors that was
 * read from the same table and frozen. The guard refuses the same deletions that
 * the key did, when somebody deletes.
 */
export class CommissionsWithoutLocks20261125320000 implements MigrationInterface {
  readonly name = "CommissionsWithoutLocks20261125320000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE FUNCTION ${GUARD}() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF EXISTS (SELECT FROM distribution_commission WHERE distributor_id = OLD.id) THEN
           RAISE EXCEPTION 'The distributor % has commissions: % refused', OLD.id, TG_OP
             USING ERRCODE = 'foreign_key_violation';
         END IF;
         RETURN OLD;
       END $$`
    )
    await runner.query(
      `CREATE TRIGGER distribution_distributor_earns BEFORE DELETE ON "distribution_distributor"
       FOR EACH ROW EXECUTE FUNCTION ${GUARD}()`
    )
    await runner.query(
      `ALTER TABLE "distribution_commission" DROP CONSTRAINT "${CONSTRAINT}"`
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "distribution_commission" ADD CONSTRAINT "${CONSTRAINT}"
       FOREIGN KEY ("distributor_id") REFERENCES "distribution_distributor"("id") ON DELETE RESTRICT`
    )
    await runner.query(
      `DROP TRIGGER distribution_distributor_earns ON "distribution_distributor"`
    )
    await runner.query(`DROP FUNCTION ${GUARD}()`)
  }
}
