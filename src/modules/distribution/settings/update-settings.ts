import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { Settings } from "../entities"
import { notAllowed } from "../errors"
import { longestLine } from "../network/longest-line"
import { lockTreeToMove } from "../network/tree-lock"

export type SettingsUpdate = Partial<Omit<Settings, "id" | "updated_at">>

/**
 * Changes what the merchant tunes; counts from the next click, enrolment or
 * order on. A depth that a line exceeds already is refused: nobody in that line
 * could be moved or join any more, and nothing would say why.
 */
export async function updateSettings(
  dataSource: DataSource,
  { update, actor }: { update: SettingsUpdate; actor: Actor }
): Promise<Settings> {
  return dataSource.transaction(async (manager) => {
    if (update.max_depth !== undefined) {
      await assertDepthFits(manager, update.max_depth)
    }
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

async function assertDepthFits(
  manager: EntityManager,
  maxDepth: number
): Promise<void> {
  await lockTreeToMove(manager)
  const { max_depth: current } = await manager.findOneByOrFail(Settings, {
    id: "settings",
  })
  if (maxDepth >= current) {
    return
  }
  const longest = await longestLine(manager)
  if (longest > maxDepth) {
    throw notAllowed(
      `A line of ${longest} distributors stands already; allow ${longest} or more, or move somebody of it first`
    )
  }
}
