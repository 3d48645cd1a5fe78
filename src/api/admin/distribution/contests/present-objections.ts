import type { MedusaContainer } from "@medusajs/framework/types"
import { isoOrNull } from "../../../shared/dates"
import { distributorSummaries } from "../../../shared/distributor-summaries"
import {
  metricValuesIn,
  type ToMetricValue,
} from "../../../shared/growth/metric-digits"
import type { Contest, ContestObjection } from "../../../shared/rows"
import type { AdminContestObjection, DistributorSummary } from "../../../types"

/** Objections to the result of one contest, with who they are of. */
export async function presentObjections(
  scope: MedusaContainer,
  contest: Contest,
  rows: readonly ContestObjection[]
): Promise<AdminContestObjection[]> {
  const distributors = await distributorSummaries(
    scope,
    rows.flatMap(({ distributor_id, remedy }) => [
      distributor_id,
      ...(remedy?.type === "corrected" ? [remedy.distributor_id] : []),
    ])
  )
  const toValue = await metricValuesIn(scope, [contest.currency_code])
  return rows.map((row) => ({
    id: row.id,
    contest_id: row.contest_id,
    distributor: distributors.get(row.distributor_id)!,
    status: row.status,
    message: row.message,
    answer: row.answer,
    answered_by: row.answered_by,
    answered_at: isoOrNull(row.answered_at),
    remedy: remedyOf(row, { contest, distributors, toValue }),
    created_at: row.created_at.toISOString(),
  }))
}

function remedyOf(
  { remedy }: ContestObjection,
  {
    contest,
    distributors,
    toValue,
  }: {
    contest: Contest
    distributors: Map<string, DistributorSummary>
    toValue: ToMetricValue
  }
): AdminContestObjection["remedy"] {
  return remedy?.type === "corrected"
    ? {
        type: "corrected",
        distributor: distributors.get(remedy.distributor_id)!,
        from: toValue(remedy.from, contest),
        to: toValue(remedy.to, contest),
      }
    : remedy
}
