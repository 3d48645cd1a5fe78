import type { EntityManager } from "typeorm"
import { readSettlementSettings } from "../../settlement/settlement-settings"
import { dayOf } from "./days"

/** The store's day of a moment. */
export async function storeToday(
  manager: EntityManager,
  now: Date
): Promise<string> {
  const { time_zone } = await readSettlementSettings(manager)
  return dayOf(now, time_zone)
}
