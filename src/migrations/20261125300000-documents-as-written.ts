import type { MigrationInterface, QueryRunner } from "typeorm"

const documents = [
  { table: "distribution_attribution", column: "snapshot" },
  { table: "distribution_commission", column: "trace" },
]

/**
 * Keeps snapshots and traces as they were written. They are read back whole and
 * never looked up by what is in them, so taking them apart for each reconcile
 * was for nothing.
 */
export class DocumentsAsWritten20261125300000 implements MigrationInterface {
  readonly name = "DocumentsAsWritten20261125300000"

  async up(runner: QueryRunner): Promise<void> {
    await changeType(runner, "json")
  }

  async down(runner: QueryRunner): Promise<void> {
    await changeType(runner, "jsonb")
  }
}

async function changeType(runner: QueryRunner, type: string): Promise<void> {
  for (const { table, column } of documents) {
    await runner.query(
      `ALTER TABLE "${table}" ALTER COLUMN "${column}" TYPE ${type} USING "${column}"::${type}`
    )
  }
}
