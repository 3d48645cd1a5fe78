import type { MigrationInterface, QueryRunner } from "typeorm"

/**
 * What an order counts among results stands on its attribution, which is locked
 * and written with every reconcile anyway, and no longer in a row of its own.
 */
export class CountOnAttributions20261128200000 implements MigrationInterface {
  readonly name = "CountOnAttributions20261128200000"

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) {
      await runner.query(statement)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) {
      await runner.query(statement)
    }
  }
}

const COLUMNS = `team_depth, net, returned, units_milli, orders, new_customers, repeat_orders`

const up = [
  `ALTER TABLE "distribution_attribution" ADD "counted" json, ADD "counted_day" date`,
  `UPDATE "distribution_attribution" AS attribution
      SET counted_day = result.day,
          counted = json_build_object(
            'team_depth', team_depth, 'net', net::text, 'returned', returned::text,
            'units_milli', units_milli::text, 'orders', orders, 'new_customers', new_customers,
            'repeat_orders', repeat_orders)
     FROM "distribution_order_result" AS result
    WHERE result.attribution_id = attribution.id`,
  `CREATE INDEX "distribution_attribution_counted_day_idx" ON "distribution_attribution" ("counted_day") WHERE "counted_day" IS NOT NULL`,
  `DROP TABLE "distribution_order_result"`,
]

const down = [
  `CREATE TABLE "distribution_order_result" (
    "attribution_id" text NOT NULL,
    "distributor_id" text NOT NULL,
    "currency_code" text NOT NULL,
    "day" date NOT NULL,
    "team_depth" integer NOT NULL,
    "net" bigint NOT NULL,
    "returned" bigint NOT NULL,
    "units_milli" bigint NOT NULL,
    "orders" integer NOT NULL,
    "new_customers" integer NOT NULL,
    "repeat_orders" integer NOT NULL,
    CONSTRAINT "distribution_order_result_pkey" PRIMARY KEY ("attribution_id")
  )`,
  `CREATE INDEX "distribution_order_result_day_idx" ON "distribution_order_result" ("day")`,
  `INSERT INTO "distribution_order_result"
     (attribution_id, distributor_id, currency_code, day, ${COLUMNS})
   SELECT id, distributor_id, currency_code, counted_day, ${COLUMNS}
     FROM "distribution_attribution"
    CROSS JOIN json_to_record(counted)
             AS counted (team_depth int, net bigint, returned bigint, units_milli bigint,
                         orders int, new_customers int, repeat_orders int)
    WHERE counted_day IS NOT NULL`,
  `ALTER TABLE "distribution_attribution" DROP COLUMN "counted", DROP COLUMN "counted_day"`,
]
