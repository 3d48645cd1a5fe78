import { percent } from "../rewards/percent"
import type { BoundReward } from "./compile"
import { currenciesOf } from "./currencies"
import type { PlanDocument } from "./document"

/** A percentage needs no currency. */
const NO_CURRENCIES = currenciesOf(() => 0)

/** The rate of tier × level as a reward: what pays where no rule does. */
export function baseRewards(terms: PlanDocument) {
  const known = new Map<string, BoundReward>()
  const name = terms.mode === "differential" ? "difference" : "rate"
  return (tierId: string, level: number, ratePpm: number): BoundReward => {
    const key = `${name}:${tierId}:${level}`
    const id = `${key}:${ratePpm}`
    const reward = known.get(id) ?? {
      key,
      ratePpm,
      reckon: percent.reckon(
        {
          rate_ppm: ratePpm,
          of: level === 0 ? "basis" : terms.upline_of,
        },
        NO_CURRENCIES
      ),
    }
    known.set(id, reward)
    return reward
  }
}
