import type { MedusaContainer } from "@medusajs/framework/types"
import type { PromotionTerms } from "../../modules/distribution/domain/growth/award"
import type { RankReward } from "../../modules/distribution/domain/growth/rank-prizes"
import { amountsIn, type ToAmount } from "../amounts-in"
import { distributionOf } from "../steps/module"
import type { TellablePromotion, TellableReward } from "./tellable-reward"

export type ToReward = (reward: RankReward) => TellableReward

/** What rewards are called and come to, for those that are named; looked up in one go. */
export async function rewardsIn(
  scope: MedusaContainer,
  rewards: readonly RankReward[]
): Promise<ToReward> {
  const toAmount = await amountsIn(scope, rewards.flatMap(currencyOf))
  const prizeIds = rewards.flatMap((reward) =>
    reward.kind === "prize" ? [reward.prize_id] : []
  )
  const prizes =
    prizeIds.length === 0
      ? []
      : await distributionOf(scope).listPrizes(
          { id: [...new Set(prizeIds)] },
          { take: null }
        )
  const names = new Map(prizes.map(({ id, name }) => [id, name]))
  return (reward) => tellable(reward, { toAmount, names })
}

function currencyOf(reward: RankReward): string[] {
  switch (reward.kind) {
    case "money":
      return [reward.currency_code]
    case "promotion":
      return reward.promotion.type === "fixed"
        ? [reward.promotion.currency_code]
        : []
    default:
      return []
  }
}

function tellable(
  reward: RankReward,
  { toAmount, names }: { toAmount: ToAmount; names: Map<string, string> }
): TellableReward {
  switch (reward.kind) {
    case "money":
      return {
        ...reward,
        amount: toAmount(reward.amount, reward.currency_code),
      }
    case "points":
      return reward
    case "promotion":
      return {
        kind: "promotion",
        promotion: tellablePromotion(reward.promotion, toAmount),
      }
    case "prize":
      return {
        kind: "prize",
        prize: {
          id: reward.prize_id,
          name: names.get(reward.prize_id) ?? reward.prize_id,
        },
      }
  }
}

function tellablePromotion(
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
