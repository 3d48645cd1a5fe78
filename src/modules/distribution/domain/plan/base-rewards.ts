import { percent } from "../rewards/percent"
import type { BoundReward } from "./compile"
import { currenciesOf } from "./currencies"
import type { PlanDocument } from "./document"

/** A percentage needs no currency. */
const NO_CURRENCIES = currenciesOf(() => 0)

/** The rates of tier × level as rewards: what pays where no rule does. */
export class BaseRewards {
  private readonly name: string
  private readonly rewards = new Map<string, Map<number, BoundReward>[]>()

  constructor(private readonly terms: PlanDocument) {
    this.name = terms.mode === "differential" ? "difference" : "rate"
  }

  /** In differential mode a tier has one rate, whatever the level. */
  rateOf(tierId: string, level: number): number {
    const { mode, rates_ppm } = this.terms
    return rates_ppm[tierId]?.[mode === "differential" ? 0 : level] ?? 0
  }

  rewardOf(tierId: string, level: number, ratePpm: number): BoundReward {
    const byRate = this.byRate(tierId, level)
    const reward = byRate.get(ratePpm) ?? this.bind(tierId, level, ratePpm)
    byRate.set(ratePpm, reward)
    return reward
  }

  private byRate(tierId: string, level: number): Map<number, BoundReward> {
    const byLevel = this.rewards.get(tierId) ?? []
    const byRate = byLevel[level] ?? new Map<number, BoundReward>()
    byLevel[level] = byRate
    this.rewards.set(tierId, byLevel)
    return byRate
  }

  private bind(tierId: string, level: number, ratePpm: number): BoundReward {
    const of = level === 0 ? "basis" : this.terms.upline_of
    return {
      key: `${this.name}:${tierId}:${level}`,
      ratePpm,
      reckon: percent.reckon({ rate_ppm: ratePpm, of }, NO_CURRENCIES),
    }
  }
}
