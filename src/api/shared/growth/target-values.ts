import type { MedusaContainer } from "@medusajs/framework/types"
import {
  rewardOf,
  type StepBonus,
} from "../../../modules/distribution/domain/growth/bonus"
import {
  targetUnit,
  type TargetTerms,
} from "../../../modules/distribution/domain/growth/target"
import {
  rewardNames,
  type RewardNames,
  tellableReward,
} from "../../../workflows/growth/rewards-in"
import type { ToAmount } from "../amounts"
import { unitValue } from "./metric-digits"
import type {
  StepBonusGiven,
  TargetStepAnswer,
  TargetStreakAnswer,
} from "./target-types"

/** Everything that these terms name, read in one go. */
export function termsNames(
  scope: MedusaContainer,
  terms: readonly TargetTerms[]
): Promise<RewardNames> {
  const given = terms.flatMap(({ steps, streaks }) =>
    [...steps, ...streaks].flatMap(({ bonuses }): StepBonus[] => bonuses)
  )
  return rewardNames(
    scope,
    given.flatMap((bonus) => (bonus.kind === "share" ? [] : bonus)),
    terms.flatMap(({ currency_code }) => currency_code ?? [])
  )
}

/** A result or threshold in the target's unit: major units, units of goods, or a count. */
export function valueIn(
  terms: Pick<TargetTerms, "metric" | "currency_code">,
  value: bigint | string,
  toAmount: ToAmount
): number {
  return unitValue(targetUnit(terms), value, {
    toAmount,
    currency: terms.currency_code,
  })
}

export function presentSteps(
  terms: TargetTerms,
  names: RewardNames
): TargetStepAnswer[] {
  return terms.steps.map(({ at_least, bonuses }) => ({
    at_least: valueIn(terms, at_least, names.toAmount),
    bonuses: bonuses.map((bonus) => presentBonus(bonus, names)),
  }))
}

export function presentStreaks(
  { streaks }: TargetTerms,
  names: RewardNames
): TargetStreakAnswer[] {
  return streaks.map(({ periods, bonuses }) => ({
    periods,
    bonuses: bonuses.map((bonus) => tellableReward(rewardOf(bonus), names)),
  }))
}

function presentBonus(bonus: StepBonus, names: RewardNames): StepBonusGiven {
  return bonus.kind === "share" ? bonus : tellableReward(rewardOf(bonus), names)
}
