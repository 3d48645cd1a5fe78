import type { AdminTarget } from "../../../api/types"
import { unitOf } from "../../../modules/distribution/domain/growth/metrics"
import {
  isTenure,
  type TargetMetric,
} from "../../../modules/distribution/domain/growth/target"
import { monthsBack } from "./months"
import {
  newReward,
  rewardBody,
  type TypedReward,
  typedNumber,
  typedReward,
} from "./typed-reward"

export const periodTypes = ["month", "quarter", "custom"] as const

export interface TypedStep {
  atLeast: string
  bonuses: TypedReward[]
}

export interface TypedStreak {
  periods: string
  bonuses: TypedReward[]
}

/** A target as a form holds it; what does not apply to its metric is kept, and not sent. */
export interface TypedTarget {
  name: string
  description: string
  metric: TargetMetric
  currency: string
  product_ids: string[]
  category_ids: string[]
  period: (typeof periodTypes)[number]
  from: string
  to: string
  is_recurring: boolean
  mode: "whole" | "marginal"
  steps: TypedStep[]
  streaks: TypedStreak[]
  timing: "provisional" | "after_return_window"
  return_window_days: string
  tier_ids: string[]
  distributor_ids: string[]
}

export const newStep = (currency: string): TypedStep => ({
  atLeast: "",
  bonuses: [newReward(currency)],
})

export const newStreak = (currency: string): TypedStreak => ({
  periods: "3",
  bonuses: [newReward(currency)],
})

/** Whether only some products can be counted. */
export function countsGoods(metric: TargetMetric): boolean {
  return metric !== "commission" && !isTenure({ metric })
}

/** Whether it can reward several periods in a row. */
export function canStreak({
  metric,
  is_recurring,
}: Pick<TypedTarget, "metric" | "is_recurring">): boolean {
  return is_recurring && !isTenure({ metric })
}

/** What a form of a new target begins with, and what tenure leaves open. */
export function newTarget(currency: string): TypedTarget {
  return {
    name: "",
    description: "",
    metric: "own_sales",
    currency,
    product_ids: [],
    category_ids: [],
    period: "month",
    from: monthsBack(0),
    to: "",
    is_recurring: true,
    mode: "whole",
    steps: [newStep(currency)],
    streaks: [],
    timing: "after_return_window",
    return_window_days: "14",
    tier_ids: [],
    distributor_ids: [],
  }
}

/**
 * A target as a form holds it.
 * @param currency what the form offers where the target has none
 */
export function typedTarget(
  target: AdminTarget,
  currency: string
): TypedTarget {
  const rewards = (given: AdminTarget["steps"][number]["bonuses"]) =>
    given.map((one) => typedReward(one, currency))
  return {
    ...newTarget(currency),
    name: target.name,
    description: target.description ?? "",
    metric: target.metric,
    currency: target.currency_code ?? currency,
    product_ids: idsOf(target.only?.products),
    category_ids: idsOf(target.only?.categories),
    ...typedPeriod(target),
    steps: target.steps.map(({ at_least, bonuses }) => ({
      atLeast: String(at_least),
      bonuses: rewards(bonuses),
    })),
    streaks: target.streaks.map(({ periods, bonuses }) => ({
      periods: String(periods),
      bonuses: rewards(bonuses),
    })),
    tier_ids: idsOf(target.tiers),
    distributor_ids: idsOf(target.distributors),
  }
}

function typedPeriod({
  period,
  mode,
  timing,
  return_window_days,
}: AdminTarget): Partial<TypedTarget> {
  return period
    ? {
        period: period.type,
        from: period.from,
        to: period.type === "custom" ? period.to : "",
        is_recurring: period.is_recurring,
        mode,
        timing,
        return_window_days: String(return_window_days),
      }
    : {}
}

/** What a form holds, as the API takes it. */
export function targetBody(typed: TypedTarget) {
  const { metric, product_ids, category_ids } = typed
  const isOnly =
    countsGoods(metric) && product_ids.length + category_ids.length > 0
  return {
    name: typed.name.trim(),
    description: typed.description.trim() || null,
    terms: {
      metric,
      currency_code: unitOf(metric) === "money" ? typed.currency : null,
      only: isOnly ? { product_ids, category_ids } : null,
      ...(isTenure(typed) ? WITHOUT_PERIODS : periodTerms(typed)),
      steps: typed.steps.map(({ atLeast, bonuses }) => ({
        at_least: typedNumber(atLeast),
        bonuses: bonuses.map(rewardBody),
      })),
      streaks: canStreak(typed)
        ? typed.streaks.map(({ periods, bonuses }) => ({
            periods: Number(periods),
            bonuses: bonuses.map(rewardBody),
          }))
        : [],
      tier_ids: typed.tier_ids,
      distributor_ids: typed.distributor_ids,
    },
  }
}

/** Of tenure every step is given once, for good. */
const WITHOUT_PERIODS = {
  period: null,
  mode: "whole",
  timing: "after_return_window",
  return_window_days: 0,
} as const

function periodTerms(typed: TypedTarget) {
  const { period, from, to, is_recurring, mode, timing } = typed
  return {
    period: {
      type: period,
      from,
      ...(period === "custom" ? { to } : {}),
      is_recurring,
    },
    mode,
    timing,
    return_window_days: Number(typed.return_window_days),
  }
}

function idsOf(things: readonly { id: string }[] = []): string[] {
  return things.map(({ id }) => id)
}
