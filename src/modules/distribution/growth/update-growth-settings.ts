import type { DataSource } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { GrowthSettings } from "../entities"
import { readGrowthSettings } from "./growth-settings"

export type GrowthSettingsUpdate = Partial<
  Omit<GrowthSettings, "id" | "left_group_ids" | "results_zone" | "updated_at">
>

/** Changes how results are compared and tiers change. Rates into another currency are forgotten. */
export async function updateGrowthSettings(
  dataSource: DataSource,
  { update, actor }: { update: GrowthSettingsUpdate; actor: Actor }
): Promise<GrowthSettings> {
  return dataSource.transaction(async (manager) => {
    const before = await manager.findOneOrFail(GrowthSettings, {
      where: { id: "growth" },
      lock: { mode: "pessimistic_write" },
    })
    await manager.update(
      GrowthSettings,
      { id: "growth" },
      { ...update, updated_at: new Date() }
    )
    const isOtherReference =
      update.reference_currency !== undefined &&
      update.reference_currency !== before.reference_currency
    if (isOtherReference) {
      await manager.query("DELETE FROM distribution_currency_rate")
    }
    await recordAudit(manager, {
      actor,
      action: "growth_settings.updated",
      subject: { type: "settings", id: "growth" },
      detail: { to: update },
    })
    return readGrowthSettings(manager)
  })
}
