import type { MedusaContainer } from "@medusajs/framework/types"
import type { PromotionTerms } from "../../modules/distribution/domain/growth/award"
import {
  type FixedBonus,
  type Reward,
  rewardOf,
} from "../../modules/distribution/domain/growth/bonus"
import { amountsIn, type ToAmount } from "../amounts-in"
import { distributionOf } from "../steps/module"
import type { TellablePromotion, TellableReward } from "./tellable-reward"

/** What things to tell of are named with: currencies and prizes, read in one go. */
export interface RewardNames {
  toAmount: ToAmount
  prizeName: (id: string) => string
}

export type ToReward = (bonus: FixedBonus) => TellableReward

/** What bonuses are called and come to, for those that are named; looked up in one go. */
export async function rewardsIn(
  scope: MedusaContainer,
  bonuses: readonly FixedBonus[]
): Promise<ToReward> {
  const names = await rewardNames(scope, bonuses)
  return (bonus) => tellableReward(rewardOf(bonus), names)
}

/** Everything that bonuses name; of amounts in other currencies besides. */
export async function rewardNames(
  scope: MedusaContainer,
  bonuses: readonly FixedBonus[],
  currencies: readonly string[] = []
): Promise<RewardNames> {
  return {
    toAmount: await amountsIn(scope, [
      ...currencies,
      ...bonuses.flatMap(currencyOf),
    ]),
    prizeName: await prizeNames(
      scope,
      bonuses.flatMap((bonus) =>
        bonus.kind === "prize" ? [bonus.prize_id] : []
      )
    ),
  }
}

/** What prizes are called; one that is gone by its id. */
export async function prizeNames(
  scope: MedusaContainer,
  ids: readonly string[]
): Promise<RewardNames["prizeName"]> {
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

function currencyOf(bonus: FixedBonus): string[] {
  if (bonus.kind === "money") {
    return [bonus.currency_code]
  }
  return bonus.kind === "promotion" && bonus.promotion.type === "fixed"
    ? [bonus.promotion.currency_code]
    : []
}

export function tellableReward(
  reward: Reward,
  { toAmount, prizeName }: RewardNames
): TellableReward {
  switch (reward.kind) {
    case "money":
      return {
        kind: "money",
        amount: toAmount(reward.amountMinor, reward.currencyCode),
        currency_code: reward.currencyCode,
      }
    case "points":
      return { kind: "points", points: Number(reward.points) }
    case "promotion":
      return {
        kind: "promotion",
        promotion: tellablePromotion(reward.promotion, toAmount),
      }
    case "prize":
      return {
        kind: "prize",
        prize: { id: reward.prizeId, name: prizeName(reward.prizeId) },
      }
  }
}

export function tellablePromotion(
  promotion: PromotionTerms,
  toAmount: ToAmount
): TellablePromotion {
  return promotion.type === "percentage"
    ? promotion
    : {
        ...promotion,
        amount: toAmount(promotion.amount, promotion.currency_code),
      }
}
