import type { DataSource } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { Settings } from "../entities"

export type SettingsUpdate = Partial<Omit<Settings, "id" | "updated_at">>

/** Changes what the merchant tunes; counts from the next click, enrolment or order on. */
export async function updateSettings(
  dataSource: DataSource,
  { update, actor }: { update: SettingsUpdate; actor: Actor }
): Promise<Settings> {
  return dataSource.transaction(async (manager) => {
    const before = await manager.findOneOrFail(Settings, {
      where: { id: "settings" },
      lock: { mode: "pessimistic_write" },
    })
    await manager.update(
      Settings,
      { id: "settings" },
      { ...update, updated_at: new Date() }
    )
    await recordAudit(manager, {
      actor,
      action: "settings.updated",
      subject: { type: "settings", id: "settings" },
      detail: { from: { ...before }, to: update },
    })
    return manager.findOneByOrFail(Settings, { id: "settings" })
  })
}
