import { dayIn, lastDayBefore } from "../lib/store-day"
import { useSettlementSettings } from "./api/settlement"
import { useFormat } from "./use-format"

/**
 * Writes moments as days of the store: what is cut and due at its midnight is so
 * on another day elsewhere. A dash until it is known where the store's days begin.
 */
export function useStoreDay() {
  const { date } = useFormat()
  const { data } = useSettlementSettings()
  const zone = data?.settings.time_zone
  return {
    storeDay: (at: string) => date(zone ? dayIn(zone, at) : null),
    /** The last day of what ends then. */
    lastStoreDay: (endsAt: string) =>
      date(zone ? lastDayBefore(zone, endsAt) : null),
  }
}
