import type { MigrationInterface, QueryRunner } from "typeorm"

/** An evaluation keeps whose grace it ended, so that undoing it gives that grace back. */
export class RecoveredGrace20261128000000 implements MigrationInterface {
  readonly name = "RecoveredGrace20261128000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "distribution_tier_evaluation" ADD "recovered" jsonb NOT NULL DEFAULT '{}'`
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "distribution_tier_evaluation" DROP COLUMN "recovered"`
    )
  }
}
