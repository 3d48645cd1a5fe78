import type { MedusaContainer } from "@medusajs/framework/types"
import { distributionOf } from "../../../../../workflows/steps/module"
import { isoOrNull } from "../../../../shared/dates"
import type { Simulation } from "../../../../shared/rows"
import type { AdminSimulation, AdminSimulationSummary } from "../../../../types"
import { presentOutcome } from "./present-outcome"

/** Whatever a list shows of simulations: neither terms nor result, which may be large. */
export const SUMMARY_COLUMNS = [
  "id",
  "name",
  "status",
  "draft_id",
  "placed_from",
  "placed_until",
  "processed",
  "total",
  "error",
  "created_by",
  "created_at",
  "started_at",
  "finished_at",
] as const satisfies (keyof Simulation)[]

export type SummaryRow = Pick<Simulation, (typeof SUMMARY_COLUMNS)[number]>

/** The simulation with its result, as the Admin API answers it; throws `not_found`. */
export async function presentSimulation(
  scope: MedusaContainer,
  id: string
): Promise<AdminSimulation> {
  const row = await distributionOf(scope).retrieveSimulation(id, {
    select: [...SUMMARY_COLUMNS, "result"],
  })
  return {
    ...summaryOf(row),
    result: row.result ? await presentOutcome(scope, row.result) : null,
  }
}

export function summaryOf(row: SummaryRow): AdminSimulationSummary {
  return {
    id: row.id,
    name: row.name,
    status: row.status,
    from: row.placed_from.toISOString(),
    until: row.placed_until.toISOString(),
    draft_id: row.draft_id,
    processed: row.processed,
    total: row.total,
    error: row.error,
    created_by: row.created_by,
    created_at: row.created_at.toISOString(),
    started_at: isoOrNull(row.started_at),
    finished_at: isoOrNull(row.finished_at),
  }
}
