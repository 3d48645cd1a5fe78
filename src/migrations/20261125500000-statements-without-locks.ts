import type { MigrationInterface, QueryRunner } from "typeorm"

const guards = [
  `CREATE FUNCTION distribution_refuse_losing_stated() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     -- Whoever makes a statement holds the balance: it is waited for, and the answer is of after it.
     PERFORM FROM distribution_account
       WHERE distributor_id = OLD.id ORDER BY id COLLATE "C" FOR UPDATE;
     IF EXISTS (SELECT FROM distribution_statement WHERE distributor_id = OLD.id) THEN
       RAISE EXCEPTION 'The distributor % has statements: % refused', OLD.id, TG_OP
         USING ERRCODE = 'foreign_key_violation';
     END IF;
     RETURN OLD;
   END $$`,
  `CREATE TRIGGER distribution_distributor_stated BEFORE DELETE ON "distribution_distributor"
   FOR EACH ROW EXECUTE FUNCTION distribution_refuse_losing_stated()`,
  `CREATE FUNCTION distribution_refuse_losing_period() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT FROM distribution_statement WHERE period_id = OLD.id) THEN
       RAISE EXCEPTION 'The settlement period % has statements: % refused', OLD.id, TG_OP
         USING ERRCODE = 'foreign_key_violation';
     END IF;
     RETURN OLD;
   END $$`,
  `CREATE TRIGGER distribution_settlement_period_stated BEFORE DELETE ON "distribution_settlement_period"
   FOR EACH ROW EXECUTE FUNCTION distribution_refuse_losing_period()`,
]

/**
 * The foreign keys of a statement looked up its distributor and its period once
 * more for each statement, and locked them, which took a fifth of closing a
 * period. Who makes a statement has the period and the balance locked and reads
 * the distributor after that. The guards refuse the same deletions that the keys
 * did, when somebody deletes, and wait for who holds those locks.
 */
export class StatementsWithoutLocks20261125500000 implements MigrationInterface {
  readonly name = "StatementsWithoutLocks20261125500000"

  async up(runner: QueryRunner): Promise<void> {
    for (const guard of guards) {
      await runner.query(guard)
    }
    await runner.query(
      `ALTER TABLE "distribution_statement"
         DROP CONSTRAINT "distribution_statement_distributor_fkey",
         DROP CONSTRAINT "distribution_statement_period_fkey"`
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "distribution_statement"
         ADD CONSTRAINT "distribution_statement_distributor_fkey"
           FOREIGN KEY ("distributor_id") REFERENCES "distribution_distributor"("id") ON DELETE RESTRICT,
         ADD CONSTRAINT "distribution_statement_period_fkey"
           FOREIGN KEY ("period_id") REFERENCES "distribution_settlement_period"("id") ON DELETE RESTRICT`
    )
    await runner.query(
      `DROP TRIGGER distribution_distributor_stated ON "distribution_distributor"`
    )
    await runner.query(
      `DROP TRIGGER distribution_settlement_period_stated ON "distribution_settlement_period"`
    )
    await runner.query("DROP FUNCTION distribution_refuse_losing_stated()")
    await runner.query("DROP FUNCTION distribution_refuse_losing_period()")
  }
}
