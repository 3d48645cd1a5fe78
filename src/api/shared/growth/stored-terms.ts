import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { unitOf } from "../../../modules/distribution/domain/growth/metrics"
import { minorsIn, type ToMinor } from "../minor-amount"
import { wholeOf } from "./target-values"
import type {
  bonusBody,
  stepBonusBody,
  TargetTermsBody,
} from "./target-validators"

type Bonus = z.infer<typeof bonusBody>
type StepBonus = z.infer<typeof stepBonusBody>

/** What a body asks for as the module keeps it: minor units, thousandths and counts as digits. */
export async function storedTerms(
  scope: MedusaContainer,
  terms: TargetTermsBody
): Promise<object> {
  const toMinor = await minorsIn(scope, currenciesOf(terms))
  return {
    ...terms,
    steps: terms.steps.map(({ at_least, bonuses }) => ({
      at_least: storedThreshold(terms, at_least, toMinor),
      bonuses: bonuses.map((bonus) => storedBonus(bonus, toMinor)),
    })),
    streaks: terms.streaks?.map(({ periods, bonuses }) => ({
      periods,
      bonuses: bonuses.map((bonus) => storedBonus(bonus, toMinor)),
    })),
  }
}

function currenciesOf(terms: TargetTermsBody): string[] {
  const bonuses: (Bonus | StepBonus)[] = [
    ...terms.steps.flatMap(({ bonuses: given }) => given),
    ...(terms.streaks ?? []).flatMap(({ bonuses: given }) => given),
  ]
  return [
    ...(terms.currency_code ? [terms.currency_code] : []),
    ...bonuses.flatMap((bonus) => {
      if (bonus.kind === "money") {
        return [bonus.currency_code]
      }
      return bonus.kind === "promotion" && bonus.promotion.type === "fixed"
        ? [bonus.promotion.currency_code]
        : []
    }),
  ]
}

function storedThreshold(
  { metric, currency_code }: TargetTermsBody,
  atLeast: number,
  toMinor: ToMinor
): string {
  const unit = unitOf(metric)
  if (unit !== "money") {
    return wholeOf(atLeast, unit === "milli")
  }
  if (!currency_code) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "A target of money has a currency; give its currency_code"
    )
  }
  return toMinor(atLeast, currency_code)
}

function storedBonus(bonus: Bonus | StepBonus, toMinor: ToMinor): object {
  switch (bonus.kind) {
    case "money":
      return { ...bonus, amount: toMinor(bonus.amount, bonus.currency_code) }
    case "points":
      return { ...bonus, points: wholeOf(bonus.points, false) }
    case "promotion": {
      const { promotion } = bonus
      return promotion.type === "fixed"
        ? {
            ...bonus,
            promotion: {
              ...promotion,
              amount: toMinor(promotion.amount, promotion.currency_code),
            },
          }
        : bonus
    }
    default:
      return bonus
  }
}
