import { useTranslation } from "react-i18next"
import type { TargetAsked } from "../../api/types"
import { firstDayOf } from "../lib/growth/days"
import { useFormat } from "./use-format"

/** Which days a target counts, in words: "Every month from Nov 1, 2026". */
export function useTargetPeriod() {
  const { t } = useTranslation()
  const { date } = useFormat()
  return (period: NonNullable<TargetAsked["period"]>): string => {
    const { type, from, is_recurring } = period
    const often = is_recurring ? "recurring" : "once"
    return t(`distribution.targets.periodText.${type}.${often}`, {
      from: date(firstDayOf(type, from)),
      ...(period.type === "custom" ? { to: date(period.to) } : {}),
    })
  }
}
