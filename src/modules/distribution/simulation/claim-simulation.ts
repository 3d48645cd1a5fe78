import type { EntityManager } from "typeorm"
import type { PlanDocument } from "../domain/plan/document"
import { simulationStatusesBefore } from "../domain/states"
import type { Period } from "./period"

/** A simulation that this process runs; `attempt` tells its run from one that took it over. */
export interface ClaimedSimulation {
  id: string
  attempt: number
  terms: PlanDocument
  period: Period
}

interface ClaimedRow {
  id: string
  attempts: number
  terms: PlanDocument
  placed_from: Date
  placed_until: Date
}

/** How long a run may be silent before it counts as dead. */
const SILENCE = "2 minutes"

/** A run that ends its process every time is not begun for ever. */
const MOST_ATTEMPTS = 3

const WAITS = `(status = ANY($1::text[])
  OR (status = 'running' AND heartbeat_at < now() - interval '${SILENCE}'))`

/**
 * Claims the simulation that waits longest, or the one with this id if it waits;
 * null when none does. One whose process died begins anew. Walks
 * `distribution_simulation_due_idx`.
 */
export async function claimSimulation(
  manager: EntityManager,
  id: string | null = null
): Promise<ClaimedSimulation | null> {
  await giveUpHopeless(manager)
  const [[row]]: [ClaimedRow[], number] = await manager.query(
    `UPDATE distribution_simulation
        SET status = 'running', attempts = attempts + 1, processed = 0, heartbeat_at = now(),
            started_at = coalesce(started_at, now())
      WHERE id = (SELECT id FROM distribution_simulation
                   WHERE ${WAITS} AND id = coalesce($2, id)
                   ORDER BY created_at
                   LIMIT 1
                     FOR UPDATE SKIP LOCKED)
     RETURNING id, attempts, terms, placed_from, placed_until`,
    [simulationStatusesBefore("running"), id]
  )
  return row
    ? {
        id: row.id,
        attempt: row.attempts,
        terms: row.terms,
        period: { from: row.placed_from, until: row.placed_until },
      }
    : null
}

async function giveUpHopeless(manager: EntityManager): Promise<void> {
  await manager.query(
    `UPDATE distribution_simulation
        SET status = 'failed', finished_at = now(),
            error = 'The server stopped ' || attempts || ' times while it ran; choose a shorter period'
      WHERE ${WAITS} AND attempts >= $2`,
    [simulationStatusesBefore("running"), MOST_ATTEMPTS]
  )
}
