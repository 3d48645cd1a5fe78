import type { MedusaContainer } from "@medusajs/framework/types"
import { distributionOf } from "../../../../workflows/steps/module"
import { distributorSummaries } from "../../../shared/distributor-summaries"
import { presentAwards } from "../../../shared/growth/present-awards"
import type { Award } from "../../../shared/rows"
import type { AdminAward } from "../../../types"

/** Awards with whose and what for they are, names read in batches. */
export async function presentAdminAwards(
  scope: MedusaContainer,
  rows: readonly Award[]
): Promise<AdminAward[]> {
  const awards = await presentAwards(scope, rows)
  const distributors = await distributorSummaries(
    scope,
    rows.map(({ distributor_id }) => distributor_id)
  )
  const targets = await targetNames(scope, rows)
  return rows.map((row, index) => ({
    ...awards[index]!,
    distributor: distributors.get(row.distributor_id)!,
    source: {
      type: row.source_type,
      id: row.source_id,
      name: targets.get(row.source_id) ?? row.title,
    },
    period_key: row.period_key,
    slot: row.slot,
    is_undeserved: row.is_undeserved,
    promotion_id: row.promotion_id,
    evidence: row.evidence,
  }))
}

async function targetNames(
  scope: MedusaContainer,
  rows: readonly Award[]
): Promise<Map<string, string>> {
  const ids = rows
    .filter(({ source_type }) => source_type === "target")
    .map(({ source_id }) => source_id)
  const targets =
    ids.length === 0
      ? []
      : await distributionOf(scope).listTargets(
          { id: [...new Set(ids)] },
          { take: null }
        )
  return new Map(targets.map(({ id, name }) => [id, name]))
}
