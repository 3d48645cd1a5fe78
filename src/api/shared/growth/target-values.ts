import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type {
  FixedBonus,
  StepBonus,
} from "../../../modules/distribution/domain/growth/bonus"
import type { PromotionTerms } from "../../../modules/distribution/domain/growth/award"
import {
  targetUnit,
  type TargetTerms,
} from "../../../modules/distribution/domain/growth/target"
import { distributionOf } from "../../../workflows/steps/module"
import { amountsIn, type ToAmount } from "../amounts"
import type {
  BonusGiven,
  PromotionWorth,
  StepBonusGiven,
  TargetStepAnswer,
  TargetStreakAnswer,
} from "./target-types"

/** What bonuses are presented with: currencies and prizes, read in one go. */
export interface BonusNames {
  toAmount: ToAmount
  prizeName: (id: string) => string
}

type Bonus = FixedBonus | StepBonus

/** Everything that the bonuses of these terms name. */
export async function bonusNames(
  scope: MedusaContainer,
  terms: readonly TargetTerms[]
): Promise<BonusNames> {
  const bonuses: Bonus[] = terms.flatMap(({ steps, streaks }) =>
    [...steps, ...streaks].flatMap(({ bonuses: given }): Bonus[] => given)
  )
  const currencies = [
    ...terms.map(({ currency_code }) => currency_code),
    ...bonuses.map(currencyOf),
  ].filter((currency) => currency !== null)
  return {
    toAmount: await amountsIn(scope, currencies),
    prizeName: await prizeNames(
      scope,
      bonuses.flatMap((bonus) =>
        bonus.kind === "prize" ? [bonus.prize_id] : []
      )
    ),
  }
}

export async function prizeNames(
  scope: MedusaContainer,
  ids: readonly string[]
): Promise<BonusNames["prizeName"]> {
  const prizes =
    ids.length === 0
      ? []
      : await distributionOf(scope).listPrizes(
          { id: [...new Set(ids)] },
          { take: null }
        )
  const names = new Map(prizes.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}

function currencyOf(bonus: Bonus): string | null {
  if (bonus.kind === "money") {
    return bonus.currency_code
  }
  return bonus.kind === "promotion" && bonus.promotion.type === "fixed"
    ? bonus.promotion.currency_code
    : null
}

/** A result or threshold in the target's unit: major units, units of goods, or a count. */
export function valueIn(
  terms: Pick<TargetTerms, "metric" | "currency_code">,
  value: bigint | string,
  toAmount: ToAmount
): number {
  switch (targetUnit(terms)) {
    case "money":
      return toAmount(value, terms.currency_code as string)
    case "milli":
      return Number(value) / 1_000
    case "count":
      return Number(value)
  }
}

export function presentSteps(
  terms: TargetTerms,
  names: BonusNames
): TargetStepAnswer[] {
  return terms.steps.map(({ at_least, bonuses }) => ({
    at_least: valueIn(terms, at_least, names.toAmount),
    bonuses: bonuses.map((bonus) => presentBonus(bonus, names)),
  }))
}

export function presentStreaks(
  { streaks }: TargetTerms,
  names: BonusNames
): TargetStreakAnswer[] {
  return streaks.map(({ periods, bonuses }) => ({
    periods,
    bonuses: bonuses.map((bonus) => presentFixed(bonus, names)),
  }))
}

function presentBonus(bonus: StepBonus, names: BonusNames): StepBonusGiven {
  return bonus.kind === "share" ? bonus : presentFixed(bonus, names)
}

function presentFixed(bonus: FixedBonus, names: BonusNames): BonusGiven {
  switch (bonus.kind) {
    case "money":
      return {
        ...bonus,
        amount: names.toAmount(bonus.amount, bonus.currency_code),
      }
    case "points":
      return { kind: "points", points: Number(bonus.points) }
    case "promotion":
      return {
        kind: "promotion",
        promotion: presentPromotion(bonus.promotion, names.toAmount),
      }
    case "prize":
      return {
        kind: "prize",
        prize: { id: bonus.prize_id, name: names.prizeName(bonus.prize_id) },
      }
  }
}

export function presentPromotion(
  promotion: PromotionTerms,
  toAmount: ToAmount
): PromotionWorth {
  return promotion.type === "percentage"
    ? promotion
    : {
        ...promotion,
        amount: toAmount(promotion.amount, promotion.currency_code),
      }
}

const MILLI = 1_000

/** A number in thousandths, or of things, as digits. */
export function wholeOf(value: number, isMilli: boolean): string {
  const whole = isMilli ? Math.round(value * MILLI) : value
  const isExact = isMilli
    ? Math.abs(whole - value * MILLI) < 1e-6
    : Number.isInteger(value)
  if (!isExact || !Number.isSafeInteger(whole)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      isMilli
        ? `${value} is no number of units; it has at most 3 decimals`
        : `${value} is no count; give a whole number`
    )
  }
  return whole.toString()
}
