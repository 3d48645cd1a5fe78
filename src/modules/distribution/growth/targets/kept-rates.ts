import type { EntityManager } from "typeorm"
import type { TargetTerms } from "../../domain/growth/target"
import type { KeptRate } from "../../entities/target-period"
import { readGrowthSettings } from "../growth-settings"

/** What other currencies are worth in a target's; nothing, where it is not the one to compare in. */
export async function keptRates(
  manager: EntityManager,
  { currency_code }: TargetTerms
): Promise<KeptRate[]> {
  const { reference_currency } = await readGrowthSettings(manager)
  if (currency_code === null || currency_code !== reference_currency) {
    return []
  }
  return manager.query(
    `SELECT currency_code, from_day::text AS from_day, factor::text AS factor
       FROM distribution_currency_rate ORDER BY currency_code, from_day`
  )
}
