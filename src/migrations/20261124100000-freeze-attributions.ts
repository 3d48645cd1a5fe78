import type { MigrationInterface, QueryRunner } from "typeorm"

/** What an order was attributed by; snapshot, reason and dates move on. */
const frozen = [
  "order_id",
  "distributor_id",
  "evidence",
  "chain",
  "plan_id",
  "is_own_purchase",
]

/**
 * Refuses what would change whose an order is or by which terms: reconciling
 * updates the same row, so the table cannot be append-only as a whole.
 */
export class FreezeAttributions20261124100000 implements MigrationInterface {
  readonly name = "FreezeAttributions20261124100000"

  async up(runner: QueryRunner): Promise<void> {
    const columns = (row: string) =>
      frozen.map((column) => `${row}.${column}`).join(", ")
    await runner.query(
      `CREATE FUNCTION distribution_refuse_reattribution() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         RAISE EXCEPTION '% is frozen: whose an order is, and by which terms, does not change', TG_TABLE_NAME
           USING ERRCODE = 'restrict_violation';
       END $$`
    )
    await runner.query(
      `CREATE TRIGGER distribution_attribution_frozen BEFORE UPDATE ON "distribution_attribution"
       FOR EACH ROW WHEN ((${columns("OLD")}) IS DISTINCT FROM (${columns("NEW")}))
       EXECUTE FUNCTION distribution_refuse_reattribution()`
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TRIGGER IF EXISTS distribution_attribution_frozen ON "distribution_attribution"`
    )
    await runner.query("DROP FUNCTION distribution_refuse_reattribution()")
  }
}
