import type { Attribution } from "../../../shared/rows"
import { isoOrNull } from "../../../shared/dates"
import type { AdminAttribution } from "../../../types"
import type { Named } from "./present-order"

/** An attribution, read with its plan, with the names of today beside its frozen chain. */
export function presentAttribution(
  row: Attribution,
  { distributors, tiers }: Named
): AdminAttribution {
  return {
    id: row.id,
    order_id: row.order_id,
    display_id: row.display_id,
    customer_id: row.customer_id,
    currency_code: row.currency_code,
    distributor: distributors.get(row.distributor_id ?? "") ?? null,
    evidence: row.evidence,
    evidence_detail: row.evidence_detail,
    reason: row.reason,
    is_own_purchase: row.is_own_purchase,
    chain: row.chain.map((member) => ({
      distributor_id: member.distributorId,
      level: member.level,
      tier_id: member.tierId,
      tier_name: tiers.get(member.tierId)?.name ?? null,
      status: member.status,
      code: distributors.get(member.distributorId)?.code ?? null,
      name: distributors.get(member.distributorId)?.name ?? null,
    })),
    plan_id: row.plan_id,
    plan_version: row.plan?.version ?? 0,
    order_placed_at: row.order_placed_at.toISOString(),
    reconciled_at: isoOrNull(row.reconciled_at),
    created_at: row.created_at.toISOString(),
  }
}
