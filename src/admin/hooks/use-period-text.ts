import { useTranslation } from "react-i18next"
import { useFormat } from "./use-format"

interface Stretch {
  starts_at: string | null
  ends_at: string
}

/** The days of a period, both included; the end alone where it has no beginning. */
export function usePeriodText() {
  const { t } = useTranslation()
  const { date } = useFormat()
  return ({ starts_at, ends_at }: Stretch) => {
    const last = date(new Date(new Date(ends_at).getTime() - 1).toISOString())
    return starts_at === null
      ? t("distribution.statements.untilNow", { to: last })
      : `${date(starts_at)} – ${last}`
  }
}
