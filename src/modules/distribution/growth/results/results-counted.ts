import type { EntityManager } from "typeorm"
import { notAllowed } from "../../errors"
import { readSettlementSettings } from "../../settlement/settlement-settings"
import { readGrowthSettings } from "../growth-settings"

/** Whether every order was counted, by the store's time zone as it is. */
export async function areResultsCounted(
  manager: EntityManager
): Promise<boolean> {
  const { time_zone } = await readSettlementSettings(manager)
  const { results_zone } = await readGrowthSettings(manager)
  return results_zone === time_zone
}

/** Nobody is judged by half of what was sold. */
export async function assertResultsCounted(
  manager: EntityManager
): Promise<void> {
  if (!(await areResultsCounted(manager))) {
    throw notAllowed(
      "Results are being counted anew, by another time zone or for the first time; ask again in a few minutes"
    )
  }
}
