import type { MedusaContainer } from "@medusajs/framework/types"
import { distributionOf } from "../../../../workflows/steps/module"
import type { AdminGrowthSettings } from "./types"

export async function presentGrowthSettings(
  scope: MedusaContainer
): Promise<AdminGrowthSettings> {
  const { growth, settlement } = distributionOf(scope)
  const settings = await growth.settings()
  const { time_zone } = await settlement.settings()
  return {
    reference_currency: settings.reference_currency,
    evaluates_daily: settings.evaluates_daily,
    max_steps_up: settings.max_steps_up,
    max_steps_down: settings.max_steps_down,
    slipping_percent: settings.slipping_percent,
    close_percent: settings.close_percent,
    is_recounting: settings.results_zone !== time_zone,
  }
}
