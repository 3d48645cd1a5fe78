import { useTranslation } from "react-i18next"
import type { TellableReward } from "../../api/types"
import { useFormat } from "./use-format"

/** What a rank gives, in words. */
export function useRewardText() {
  const { t } = useTranslation()
  const { money } = useFormat()
  return (reward: TellableReward): string => {
    switch (reward.kind) {
      case "money":
        return money(reward.amount, reward.currency_code)
      case "points":
        return t("distribution.contests.points", { count: reward.points })
      case "prize":
        return reward.prize.name
      case "promotion":
        return reward.promotion.type === "percentage"
          ? t("distribution.contests.percentOff", {
              percent: reward.promotion.percent,
            })
          : t("distribution.contests.amountOff", {
              amount: money(
                reward.promotion.amount,
                reward.promotion.currency_code
              ),
            })
    }
  }
}

/** The same with how long a promotion code can be used. */
export function useRewardTerms() {
  const { t } = useTranslation()
  const rewardText = useRewardText()
  return (reward: TellableReward): string =>
    reward.kind === "promotion"
      ? t("distribution.rewards.validFor", {
          what: rewardText(reward),
          count: reward.promotion.valid_days,
        })
      : rewardText(reward)
}
