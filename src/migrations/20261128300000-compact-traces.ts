import type { MigrationInterface, QueryRunner } from "typeorm"

/**
 * A commission's trace leaves out what its columns say and what is nothing. One
 * that was written before says it twice and reads the same; who goes back needs
 * all of it in every trace.
 */
export class CompactTraces20261128300000 implements MigrationInterface {
  readonly name = "CompactTraces20261128300000"

  async up(): Promise<void> {}

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE "distribution_commission"
          SET trace = (jsonb_build_object(
                'sales', basis::text, 'tax', '0', 'shipping', '0', 'goodwillCut', '0',
                'cost', null, 'margin', '0', 'basis', basis::text, 'ratePpm', rate_ppm,
                'rule', rule, 'level', level, 'chainLevel', level, 'tierId', tier_id,
                'orderBasis', basis::text, 'cuts', '{}'::jsonb) || trace::jsonb)::json`
    )
  }
}
