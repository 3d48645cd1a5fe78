import type { MedusaContainer } from "@medusajs/framework/types"
import type { Evidence } from "../../../../modules/distribution/domain/growth/judge"
import type {
  VerdictKind,
  VerdictStatus,
} from "../../../../modules/distribution/domain/growth/verdict"
import { distributionOf } from "../../../../workflows/steps/module"
import { distributorSummaries } from "../../../shared/distributor-summaries"
import {
  amountsOfEvidence,
  presentEvidence,
} from "../../../shared/growth/criteria"
import type { AdminTierVerdict, TierName } from "./types"

/** A verdict that is kept, or one of a preview. */
export interface VerdictRow {
  id: string | null
  distributor_id: string
  kind: VerdictKind
  status: VerdictStatus
  from_tier_id: string
  to_tier_id: string
  grace_until: string | null
  evidence: readonly Evidence[]
}

export async function presentVerdicts(
  scope: MedusaContainer,
  rows: readonly VerdictRow[]
): Promise<AdminTierVerdict[]> {
  const named = await distributorSummaries(
    scope,
    rows.map((row) => row.distributor_id)
  )
  const tierName = await tierNames(scope)
  const toAmount = await amountsOfEvidence(
    scope,
    rows.flatMap(({ evidence }) => evidence)
  )
  return rows.flatMap((row) => {
    const distributor = named.get(row.distributor_id)
    return distributor
      ? [
          {
            id: row.id,
            distributor,
            kind: row.kind,
            status: row.status,
            from_tier: tierName(row.from_tier_id),
            to_tier: tierName(row.to_tier_id),
            grace_until: row.grace_until,
            evidence: presentEvidence(row.evidence, toAmount),
          },
        ]
      : []
  })
}

/** What tiers are called; one that is no more by its id. */
export async function tierNames(
  scope: MedusaContainer
): Promise<(id: string) => TierName> {
  const tiers = await distributionOf(scope).listTiers({}, { take: null })
  const names = new Map(tiers.map(({ id, name }) => [id, name]))
  return (id) => ({ id, name: names.get(id) ?? id })
}
