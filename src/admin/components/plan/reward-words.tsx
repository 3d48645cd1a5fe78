import { useTranslation } from "react-i18next"
import { useVocabulary } from "../../hooks/api/plans"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"
import type { PlanPart } from "../../lib/plan/terms"

/** What a rule pays at each level that it says something about, in words. */
export function RewardWords({ rewards }: { rewards: (PlanPart | null)[] }) {
  const { t } = useTranslation()
  const say = useSayReward()
  const words = rewards.flatMap((reward, level) =>
    reward
      ? [
          t("distribution.plans.words.level", {
            level:
              level === 0
                ? t("distribution.common.seller")
                : t("distribution.common.level", { level }),
            reward: say(reward),
          }),
        ]
      : []
  )
  return (
    <>
      {words.length > 0
        ? words.join(" · ")
        : t("distribution.plans.words.asUsual")}
    </>
  )
}

type Amounts = Record<string, string>
type Steps = Record<string, { from: string; rate_ppm: number }[]>

function useSayReward() {
  const { t } = useTranslation()
  const { money, rate } = useFormat()
  const words = useWords()
  const { data } = useVocabulary()
  const amountsOf = (amounts: Amounts) =>
    Object.entries(amounts)
      .map(([currency, amount]) => money(Number(amount), currency))
      .join(" / ")
  const stepsOf = (bands: Steps) =>
    Object.entries(bands)
      .map(([currency, steps]) =>
        steps
          .map(({ from, rate_ppm }) =>
            t("distribution.plans.words.band", {
              from: money(Number(from), currency),
              rate: rate(rate_ppm),
            })
          )
          .join(", ")
      )
      .join(" / ")
  return ({ type, ...args }: PlanPart): string => {
    switch (type) {
      case "percent":
        return t(`distribution.plans.words.${percentKey(args)}`, {
          rate: rate(args.rate_ppm as number),
        })
      case "fixed_per_unit":
      case "fixed_per_order":
        return t(`distribution.plans.words.${type}`, {
          amount: amountsOf(args.amounts as Amounts),
        })
      case "bands":
        return stepsOf(args.bands as Steps)
      case "nothing":
        return t("distribution.plans.words.nothing")
      default: {
        const kind = data?.rewards.find(({ code }) => code === type)
        return kind ? words(kind.labels) : type
      }
    }
  }
}

function percentKey({ of }: Record<string, unknown>): string {
  return of === "seller_commission" ? "ofSeller" : "ofBasis"
}
