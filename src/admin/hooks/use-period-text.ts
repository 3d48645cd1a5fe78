import { useTranslation } from "react-i18next"
import { useStoreDay } from "./use-store-day"

interface Stretch {
  starts_at: string | null
  ends_at: string
}

/** The store's days of a period, both included; the end alone where it has no beginning. */
export function usePeriodText() {
  const { t } = useTranslation()
  const { storeDay, lastStoreDay } = useStoreDay()
  return ({ starts_at, ends_at }: Stretch) => {
    const last = lastStoreDay(ends_at)
    if (starts_at === null) {
      return t("distribution.statements.untilNow", { to: last })
    }
    const first = storeDay(starts_at)
    return first === last ? first : `${first} – ${last}`
  }
}
