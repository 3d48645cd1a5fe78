import type { MedusaContainer } from "@medusajs/framework/types"
import {
  isTenure,
  type TargetTerms,
  targetUnit,
} from "../../../modules/distribution/domain/growth/target"
import { daysAfter } from "../../../modules/distribution/growth/results/days"
import { periodName } from "../../../modules/distribution/growth/targets/periods"
import type { TargetProgress } from "../../../modules/distribution/growth/targets/progress-of"
import { isoOrNull } from "../dates"
import {
  type RewardNames,
  tellableReward,
} from "../../../workflows/growth/rewards-in"
import { termsNames, valueIn } from "./target-values"
import type {
  ProgressAnswer,
  TargetAsked,
  TargetPeriodAnswer,
} from "./target-types"

type Period = TargetProgress["period"]

/** What a target asks, by the terms of a period or by its own. */
export function presentAsked(
  { id, description }: { id: string; description: string | null },
  { name, terms }: { name: string; terms: TargetTerms }
): TargetAsked {
  return {
    id,
    name,
    description,
    metric: terms.metric,
    unit: targetUnit(terms),
    currency_code: terms.currency_code,
    mode: terms.mode,
    timing: terms.timing,
    period: terms.period,
  }
}

export function presentPeriod(period: Period): TargetPeriodAnswer {
  const { terms, from_day: from, to_day: to } = period
  const isEndless = isTenure(terms)
  return {
    key: period.period_key,
    name: isEndless
      ? period.period_key
      : periodName(terms.period, { from, to }),
    from,
    to: isEndless ? null : to,
    status: period.status,
    final_on: isEndless ? null : daysAfter(to, terms.return_window_days + 1),
    counted_at: isoOrNull(period.counted_at),
  }
}

/** Everything that progress names, read in one go. */
export function progressNames(
  scope: MedusaContainer,
  progress: readonly TargetProgress[]
): Promise<RewardNames> {
  return termsNames(
    scope,
    progress.map(({ period }) => period.terms)
  )
}

export function presentTargetProgress(
  { period: { terms }, result, reached, streak, given }: TargetProgress,
  names: RewardNames
): ProgressAnswer {
  const next = terms.steps[reached]
  const inUnit = (value: bigint) => valueIn(terms, value, names.toAmount)
  return {
    result: inUnit(result),
    reached,
    next_step: next
      ? {
          at_least: inUnit(BigInt(next.at_least)),
          missing: inUnit(BigInt(next.at_least) - result),
        }
      : null,
    streak,
    bonuses: given.map((one) => tellableReward(one, names)),
  }
}
