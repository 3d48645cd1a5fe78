import type { MigrationInterface, QueryRunner } from "typeorm"

/** What a reconcile has seen of Medusa, so that a sweep does not look at it once more. */
export class SeenByReconcile20261129000000 implements MigrationInterface {
  readonly name = "SeenByReconcile20261129000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "distribution_attribution" ADD "seen" text[] NOT NULL DEFAULT '{}'`
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "distribution_attribution" DROP COLUMN "seen"`
    )
  }
}
