import { useTranslation } from "react-i18next"
import { NO_NAMES } from "../../../modules/distribution/domain/words/names"
import { describeReward } from "../../../modules/distribution/domain/words/reward"
import { useKindLabel } from "../../hooks/use-kind-label"
import { useWords } from "../../hooks/use-words"
import type { PlanPart } from "../../lib/plan/terms"

/** What a rule pays at each level that it says something about, in words. */
export function RewardWords({ rewards }: { rewards: (PlanPart | null)[] }) {
  const { t } = useTranslation()
  const words = useWords()
  const labelOf = useKindLabel()
  const said = rewards.flatMap((reward, level) => {
    if (!reward) {
      return []
    }
    const who =
      level === 0
        ? t("distribution.common.seller")
        : t("distribution.common.level", { level })
    const what = words(describeReward(reward, { ...NO_NAMES, labelOf }))
    return [t("distribution.plans.words.level", { level: who, reward: what })]
  })
  return (
    <>
      {said.length > 0
        ? said.join(" · ")
        : t("distribution.plans.words.asUsual")}
    </>
  )
}
