import { useTranslation } from "react-i18next"
import type { GrowthCriterion } from "../../api/types"
import { unitOf } from "../../modules/distribution/domain/growth/metrics"
import type { Window } from "../../modules/distribution/domain/growth/window"
import { useTiers } from "./api/programme"
import { useFormat } from "./use-format"

/** What a criterion asks, as a sentence, and the values it is compared with. */
export function useCriterionText() {
  const { t } = useTranslation()
  const { money } = useFormat()
  const { data } = useTiers()

  const windowText = (window: Window): string => {
    switch (window.type) {
      case "rolling":
        return t("distribution.growth.windows.rolling", { count: window.days })
      case "calendar":
        return t(`distribution.growth.windows.${window.which}_${window.unit}`)
      case "lifetime":
        return t("distribution.growth.windows.lifetime")
    }
  }
  const valueText = (criterion: GrowthCriterion, value: number): string => {
    if (unitOf(criterion.metric) === "money" && "currency_code" in criterion) {
      return money(value, criterion.currency_code ?? "")
    }
    return criterion.metric === "tenure_days"
      ? t("distribution.common.days", { count: value })
      : String(value)
  }
  const metricText = (criterion: GrowthCriterion): string => {
    const metric = t(`distribution.growth.metrics.${criterion.metric}`)
    const tierId = "tier_id" in criterion ? criterion.tier_id : undefined
    return tierId
      ? t("distribution.growth.inTier", {
          metric,
          tier: data?.tiers.find(({ id }) => id === tierId)?.name ?? tierId,
        })
      : metric
  }
  const sentence = (criterion: GrowthCriterion): string =>
    "window" in criterion
      ? t("distribution.growth.sentence", {
          metric: metricText(criterion),
          value: valueText(criterion, criterion.at_least),
          window: windowText(criterion.window),
        })
      : t("distribution.growth.sentenceWithoutWindow", {
          metric: metricText(criterion),
          value: valueText(criterion, criterion.at_least),
        })
  return { sentence, valueText }
}
