import type { MigrationInterface, QueryRunner } from "typeorm"

const TABLE = "distribution_attribution"

/**
 * Leaves half of each new page free. Every order's row is rewritten each time
 * that the order comes a step further; with room on its own page that needs no
 * new entry in any of the table's indexes.
 */
export class RoomForReconciling20261125310000 implements MigrationInterface {
  readonly name = "RoomForReconciling20261125310000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "${TABLE}" SET (fillfactor = 50)`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "${TABLE}" RESET (fillfactor)`)
  }
}
