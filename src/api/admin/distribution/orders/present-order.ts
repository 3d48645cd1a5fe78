import type { MedusaContainer } from "@medusajs/framework/types"
import { decodeSnapshot } from "../../../../modules/distribution/attribution/snapshot-codec"
import type { Attribution, Commission, Tier } from "../../../shared/rows"
import { distributionOf } from "../../../../workflows/steps/module"
import { amountsIn } from "../../../shared/amounts"
import { distributorSummaries } from "../../../shared/distributor-summaries"
import { type Names, namesOf } from "../../../shared/words"
import type {
  AdminOrderRequest,
  AdminOrderResponse,
  DistributorSummary,
} from "../../../types"
import { presentAttribution } from "./present-attribution"
import { presentCommission } from "./present-commission"

/** The distributors and tiers that an order's attribution and commissions name. */
export interface Named {
  distributors: ReadonlyMap<string, DistributorSummary>
  tiers: ReadonlyMap<string, Tier>
  /** For the words of rewards. */
  names: Names
}

/** What the plugin knows of an order, as the Admin API answers it. */
export async function presentOrder(
  scope: MedusaContainer,
  orderId: string
): Promise<AdminOrderResponse> {
  const distribution = distributionOf(scope)
  const request = await requestOf(scope, orderId)
  const [attribution] = await distribution.listAttributions(
    { order_id: orderId },
    { relations: ["plan"], take: 1 }
  )
  if (!attribution) {
    return { attribution: null, commissions: [], request }
  }
  const rows = await distribution.listCommissions(
    { order_id: orderId },
    { take: null, order: { level: "ASC", line_id: "ASC", id: "ASC" } }
  )
  const named = await namesFor(scope, attribution, rows)
  const toAmount = await amountsIn(scope, [attribution.currency_code])
  const order = decodeSnapshot(attribution.snapshot)
  return {
    attribution: presentAttribution(attribution, named),
    commissions: rows.map((row) =>
      presentCommission(row, { attribution, order, named, toAmount })
    ),
    request,
  }
}

async function requestOf(
  scope: MedusaContainer,
  orderId: string
): Promise<AdminOrderRequest | null> {
  const [request] = await distributionOf(scope).listReconcileRequests(
    { subject: "order", subject_id: orderId },
    { take: 1 }
  )
  return request
    ? {
        attempts: request.attempts,
        last_error: request.last_error,
        next_attempt_at: request.next_attempt_at.toISOString(),
      }
    : null
}

async function namesFor(
  scope: MedusaContainer,
  attribution: Attribution,
  commissions: readonly Commission[]
): Promise<Named> {
  const distribution = distributionOf(scope)
  const ids = [
    ...attribution.chain.map((member) => member.distributorId),
    ...commissions.map((commission) => commission.distributor_id),
    ...(attribution.distributor_id ? [attribution.distributor_id] : []),
  ]
  const tierIds = [
    ...attribution.chain.map((member) => member.tierId),
    ...commissions.map((commission) => commission.tier_id),
  ]
  const tiers = await distribution.listTiers(
    { id: [...new Set(tierIds)] },
    { take: null }
  )
  return {
    distributors: await distributorSummaries(scope, ids),
    tiers: new Map(tiers.map((tier) => [tier.id, tier])),
    names: await namesOf(scope, []),
  }
}
