import type { MedusaContainer } from "@medusajs/framework/types"
import type { Tier } from "../../../shared/rows"
import { distributionOf } from "../../../../workflows/steps/module"
import {
  hasRight,
  type Right,
  rightCodes,
} from "../../../../modules/distribution/domain/growth/rights"
import {
  currenciesOfCriteria,
  presentCriteria,
} from "../../../shared/growth/criteria"
import type { TierSettlement } from "../../../../modules/distribution/domain/settlement/terms"
import type { AdminTier, AdminTierSettlement } from "../../../types"
import { amountsIn, type ToAmount } from "../../../shared/amounts"
import { majorByCurrency } from "../../../shared/amounts-by-currency"

/** The tier as the Admin API answers it; throws `not_found`. */
export async function presentTier(
  scope: MedusaContainer,
  id: string
): Promise<AdminTier> {
  const tier = await distributionOf(scope).retrieveTier(id)
  const [presented] = await presentTiers(scope, [tier])
  return presented!
}

/** Tiers with their rates in the current plan and how many distributors they have. */
export async function presentTiers(
  scope: MedusaContainer,
  tiers: readonly Tier[]
): Promise<AdminTier[]> {
  const distribution = distributionOf(scope)
  const { terms } = await distribution.plans.current()
  const counts = await distribution.plans.tierMemberCounts(
    tiers.map(({ id }) => id)
  )
  const toAmount = await amountsIn(
    scope,
    tiers.flatMap(({ settlement, criteria }) => [
      ...Object.keys(settlement?.minimums ?? {}),
      ...currenciesOfCriteria(criteria),
    ])
  )
  return tiers.map((tier) => ({
    id: tier.id,
    name: tier.name,
    rank: tier.rank,
    is_default: tier.is_default,
    rates_ppm: terms.rates_ppm[tier.id] ?? [],
    distributor_count: counts.get(tier.id) ?? 0,
    settlement: tier.settlement && presentTerms(tier.settlement, toAmount),
    criteria: tier.criteria && presentCriteria(tier.criteria, toAmount),
    rights: Object.fromEntries(
      rightCodes.map((right) => [right, hasRight(tier, right)])
    ) as Record<Right, boolean>,
    customer_group_id: tier.customer_group_id,
    created_at: tier.created_at.toISOString(),
    updated_at: tier.updated_at.toISOString(),
  }))
}

function presentTerms(
  { minimums, ...terms }: TierSettlement,
  toAmount: ToAmount
): AdminTierSettlement {
  return {
    ...terms,
    ...(minimums ? { minimums: majorByCurrency(minimums, toAmount) } : {}),
  }
}
