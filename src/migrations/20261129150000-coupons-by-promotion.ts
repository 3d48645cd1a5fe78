import type { MigrationInterface, QueryRunner } from "typeorm"

/** Coupons are found by their promotion, for its code may be another's tomorrow. */
export class CouponsByPromotion20261129150000 implements MigrationInterface {
  readonly name = "CouponsByPromotion20261129150000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "distribution_coupon_promotion_idx" ON "distribution_coupon" ("promotion_id")`
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "distribution_coupon_promotion_idx"`)
  }
}
