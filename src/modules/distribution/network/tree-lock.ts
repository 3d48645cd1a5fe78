import type { EntityManager } from "typeorm"

const TREE = "hashtext('distribution:tree')"

/**
 * Held by enrolments: they may run beside one another, for a new distributor has
 * nobody below, but not beside a move, which could lengthen the line above.
 */
export async function lockTreeToEnrol(manager: EntityManager): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock_shared(${TREE})`)
}

/** Held by moves, one at a time: two at once could close a cycle. */
export async function lockTreeToMove(manager: EntityManager): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(${TREE})`)
}
