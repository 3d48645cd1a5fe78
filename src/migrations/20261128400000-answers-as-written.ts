import type { MigrationInterface, QueryRunner } from "typeorm"

/** Who asks again under the same key gets the answer to the letter. */
export class AnswersAsWritten20261128400000 implements MigrationInterface {
  readonly name = "AnswersAsWritten20261128400000"

  async up(runner: QueryRunner): Promise<void> {
    await changeType(runner, "json")
  }

  async down(runner: QueryRunner): Promise<void> {
    await changeType(runner, "jsonb")
  }
}

async function changeType(runner: QueryRunner, type: string): Promise<void> {
  await runner.query(
    `ALTER TABLE "distribution_keyed_request" ALTER COLUMN "body" TYPE ${type} USING "body"::${type}`
  )
}
