import type { MigrationInterface, QueryRunner } from "typeorm"

/** Lets a request name what was touched of an order, before it is known of which. */
export class RequestByReference20261124110000 implements MigrationInterface {
  readonly name = "RequestByReference20261124110000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "distribution_reconcile_request" RENAME COLUMN "order_id" TO "subject_id"`
    )
    await runner.query(
      `ALTER TABLE "distribution_reconcile_request"
         ADD COLUMN "subject" text NOT NULL DEFAULT 'order'`
    )
  }

  /** Orders behind what is still to be looked up are left to the sweep. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DELETE FROM "distribution_reconcile_request" WHERE "subject" <> 'order'`
    )
    await runner.query(
      `ALTER TABLE "distribution_reconcile_request" DROP COLUMN "subject"`
    )
    await runner.query(
      `ALTER TABLE "distribution_reconcile_request" RENAME COLUMN "subject_id" TO "order_id"`
    )
  }
}
