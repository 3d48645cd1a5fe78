import type { MigrationInterface, QueryRunner } from "typeorm"

/** Clicks and referred carts are found by their age, to be forgotten. */
export class ForgetReferrals20261129300000 implements MigrationInterface {
  readonly name = "ForgetReferrals20261129300000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "distribution_click_created_idx" ON "distribution_click" ("created_at")`
    )
    await runner.query(
      `CREATE INDEX "distribution_cart_referral_updated_idx" ON "distribution_cart_referral" ("updated_at")`
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "distribution_cart_referral_updated_idx"`)
    await runner.query(`DROP INDEX "distribution_click_created_idx"`)
  }
}
