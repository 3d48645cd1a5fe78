import type { MigrationInterface, QueryRunner } from "typeorm"

/**
 * Codes that distributors gave up go on leading to them. Those of before are known
 * from the audit trail; of one that several gave up, the last owner has it.
 */
const up = [
  `CREATE TABLE "distribution_former_code" (
    "code" text NOT NULL,
    "distributor_id" text NOT NULL,
    "given_up_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "distribution_former_code_pkey" PRIMARY KEY ("code"),
    CONSTRAINT "distribution_former_code_distributor_fkey" FOREIGN KEY ("distributor_id")
      REFERENCES "distribution_distributor" ("id") ON DELETE RESTRICT
  )`,
  `CREATE INDEX "distribution_former_code_distributor_idx" ON "distribution_former_code" ("distributor_id")`,
  `INSERT INTO "distribution_former_code" (code, distributor_id, given_up_at)
   SELECT DISTINCT ON (given_up.code) given_up.code, given_up.distributor_id, given_up.at
     FROM (SELECT entry.detail->'from'->>'code' AS code, entry.subject_id AS distributor_id,
                  entry.created_at AS at, entry.id
             FROM "distribution_audit_entry" AS entry
            WHERE entry.action = 'distributor.updated'
              AND entry.detail->'from'->>'code' <> entry.detail->'to'->>'code') AS given_up
     JOIN "distribution_distributor" AS owner ON owner.id = given_up.distributor_id
    WHERE NOT EXISTS (SELECT FROM "distribution_distributor" AS taker
                       WHERE taker.code = given_up.code)
    ORDER BY given_up.code, given_up.id DESC`,
]

export class FormerCodes20261129200000 implements MigrationInterface {
  readonly name = "FormerCodes20261129200000"

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) {
      await runner.query(statement)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "distribution_former_code"`)
  }
}
