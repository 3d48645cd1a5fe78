import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import {
  amountsOfEvidence,
  presentEvidence,
} from "../../../../../shared/growth/criteria"
import { pageInfo, pageOf } from "../../../../../shared/page"
import { userNames } from "../../../../../shared/user-names"
import type { AdminTierChangeListResponse } from "../../../../../types"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { tierNames } from "../../../growth/present-verdicts"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminTierChangeListResponse>
): Promise<void> {
  const [rows, count] = await distributionOf(req.scope).listAndCountTierChanges(
    { distributor_id: req.params.id! },
    pageOf(req)
  )
  const tierName = await tierNames(req.scope)
  const names = await userNames(
    req.scope,
    rows.map(({ actor_id }) => actor_id)
  )
  const toAmount = await amountsOfEvidence(
    req.scope,
    rows.flatMap(({ evidence }) => evidence ?? [])
  )
  res.json({
    tier_changes: rows.map((row) => ({
      id: row.id,
      from_tier: tierName(row.from_tier_id),
      to_tier: tierName(row.to_tier_id),
      cause: row.cause,
      reason: row.reason,
      evidence: presentEvidence(row.evidence ?? [], toAmount),
      protected_until: row.protected_until?.toISOString() ?? null,
      actor_name: row.actor_id && (names.get(row.actor_id) ?? row.actor_id),
      created_at: row.created_at.toISOString(),
    })),
    ...pageInfo(req, count),
  })
}
