import type { DataSource } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { SettlementSettings } from "../entities"
import { invalid } from "../errors"
import { isTimeZone } from "./calendar"
import { readSettlementSettings } from "./settlement-settings"

export type SettlementSettingsUpdate = Partial<
  Omit<SettlementSettings, "id" | "updated_at">
>

/** Changes how balances are settled, from the next period, statement and payout on. */
export async function updateSettlementSettings(
  dataSource: DataSource,
  { update, actor }: { update: SettlementSettingsUpdate; actor: Actor }
): Promise<SettlementSettings> {
  if (update.time_zone !== undefined && !isTimeZone(update.time_zone)) {
    throw invalid(
      `"${update.time_zone}" is no time zone; give one such as Europe/Berlin or Asia/Shanghai`
    )
  }
  return dataSource.transaction(async (manager) => {
    const before = await manager.findOneOrFail(SettlementSettings, {
      where: { id: "settlement" },
      lock: { mode: "pessimistic_write" },
    })
    await manager.update(
      SettlementSettings,
      { id: "settlement" },
      { ...update, updated_at: new Date() }
    )
    await recordAudit(manager, {
      actor,
      action: "settlement_settings.updated",
      subject: { type: "settings", id: "settlement" },
      detail: { from: changedOf(before, update), to: update },
    })
    return readSettlementSettings(manager)
  })
}

function changedOf(
  before: SettlementSettings,
  update: SettlementSettingsUpdate
): SettlementSettingsUpdate {
  return Object.fromEntries(
    Object.keys(update).map((key) => [
      key,
      before[key as keyof SettlementSettingsUpdate],
    ])
  )
}
