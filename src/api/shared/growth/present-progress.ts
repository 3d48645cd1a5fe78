import type { MedusaContainer } from "@medusajs/framework/types"
import type { Criterion } from "../../../modules/distribution/domain/growth/criteria"
import { unitOf } from "../../../modules/distribution/domain/growth/metrics"
import type {
  CriterionProgress as Reckoned,
  GroupProgress as ReckonedGroup,
} from "../../../modules/distribution/domain/growth/progress"
import type { TierProgress as ReckonedProgress } from "../../../modules/distribution/growth/work-lists/progress-of"
import { distributionOf } from "../../../workflows/steps/module"
import { metricValuesIn, type ToMetricValue } from "./metric-digits"
import type {
  CriterionProgress,
  GroupProgress,
  RankedTier,
  TierProgress,
} from "./types"

/** Progress with tiers by name and amounts in major units. */
export async function presentProgress(
  scope: MedusaContainer,
  rows: readonly ReckonedProgress[]
): Promise<TierProgress[]> {
  const tierOf = await tierNames(scope)
  const groups = rows.flatMap(({ keep, next }) => [
    ...(keep ? [keep] : []),
    ...(next ? [next.progress] : []),
  ])
  const toValue = await metricValuesIn(
    scope,
    groups.flatMap(criteriaIn).map(({ criterion }) => currencyOf(criterion))
  )
  return rows.map(({ distributor_id: _, tier_id, ...row }) => ({
    day: row.day,
    tier: tierOf(tier_id),
    since_day: row.since_day,
    protected_until_day: row.protected_until_day,
    ladder: row.ladder.map(tierOf),
    keep: row.keep && presentGroup(row.keep, toValue),
    next: row.next && {
      tier: tierOf(row.next.tier_id),
      progress: presentGroup(row.next.progress, toValue),
    },
    risk: row.risk && {
      grace_since_day: row.risk.grace_since_day,
      grace_until_day: row.risk.grace_until_day,
      to_tier: tierOf(row.risk.to_tier_id),
    },
  }))
}

async function tierNames(
  scope: MedusaContainer
): Promise<(id: string) => RankedTier> {
  const tiers = await distributionOf(scope).listTiers({}, { take: null })
  const byId = new Map(tiers.map((tier) => [tier.id, tier]))
  return (id) => {
    const tier = byId.get(id)
    return { id, name: tier?.name ?? id, rank: tier?.rank ?? 0 }
  }
}

function criteriaIn(group: ReckonedGroup): Reckoned[] {
  return group.of.flatMap((part) => ("of" in part ? criteriaIn(part) : [part]))
}

function currencyOf(criterion: Criterion): string | null {
  return "currency_code" in criterion ? (criterion.currency_code ?? null) : null
}

function presentGroup(
  { match, isMet, percent, of }: ReckonedGroup,
  toValue: ToMetricValue
): GroupProgress {
  return {
    match,
    is_met: isMet,
    percent: Number(percent),
    of: of.map((part) =>
      "of" in part ? presentGroup(part, toValue) : present(part, toValue)
    ),
  }
}

function present(
  { criterion, value, missing, percent, isMet }: Reckoned,
  toValue: ToMetricValue
): CriterionProgress {
  const { metric } = criterion
  const currency_code = currencyOf(criterion)
  const told = (digits: string) => toValue(digits, { metric, currency_code })
  return {
    metric,
    unit: unitOf(metric),
    currency_code,
    window: "window" in criterion ? criterion.window : null,
    tier_id: "tier_id" in criterion ? (criterion.tier_id ?? null) : null,
    at_least: told(criterion.at_least),
    value: told(value),
    missing: told(missing),
    percent: Number(percent),
    is_met: isMet,
  }
}
