import type { MedusaContainer } from "@medusajs/framework/types"
import { unitOf } from "../../../modules/distribution/domain/growth/metrics"
import { minorsIn } from "../minor-amount"
import { currenciesOfBonuses, storedBonus, storedStepBonus } from "./bonus-body"
import { unitDigits } from "./metric-digits"
import type { TargetTermsBody } from "./target-validators"

/** What a body asks for as the module keeps it: minor units, thousandths and counts as digits. */
export async function storedTerms(
  scope: MedusaContainer,
  terms: TargetTermsBody
): Promise<object> {
  const toMinor = await minorsIn(scope, currenciesOf(terms))
  return {
    ...terms,
    steps: terms.steps.map(({ at_least, bonuses }) => ({
      at_least: unitDigits(unitOf(terms.metric), at_least, {
        toMinor,
        currency: terms.currency_code,
      }),
      bonuses: bonuses.map((bonus) => storedStepBonus(bonus, toMinor)),
    })),
    streaks: terms.streaks?.map(({ periods, bonuses }) => ({
      periods,
      bonuses: bonuses.map((bonus) => storedBonus(bonus, toMinor)),
    })),
  }
}

function currenciesOf({ currency_code, steps, streaks }: TargetTermsBody) {
  return [
    ...(currency_code ? [currency_code] : []),
    ...currenciesOfBonuses(steps.flatMap(({ bonuses }) => bonuses)),
    ...currenciesOfBonuses((streaks ?? []).flatMap(({ bonuses }) => bonuses)),
  ]
}
