import { useTranslation } from "react-i18next"
import type { TargetAsked } from "../../api/types"
import { isTenure } from "../../modules/distribution/domain/growth/target"
import { useFormat } from "./use-format"

/** A result or threshold of a target, as it is written. */
export function useTargetValue({
  metric,
  unit,
  currency_code,
}: Pick<TargetAsked, "metric" | "unit" | "currency_code">) {
  const { t } = useTranslation()
  const { money } = useFormat()
  return (value: number): string => {
    if (isTenure({ metric })) {
      return t("distribution.common.days", { count: value })
    }
    return unit === "money" && currency_code
      ? money(value, currency_code)
      : String(value)
  }
}
