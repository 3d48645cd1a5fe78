import type { DataSource } from "typeorm"
import { type Actor, recordAudit } from "../../audit/record-audit"
import { Target } from "../../entities"
import { notAllowed } from "../../errors"
import { lockKnownTarget } from "./save-target"

/** Throws a target away that was never activated; nobody was promised anything. */
export function deleteTarget(
  dataSource: DataSource,
  { id, actor }: { id: string; actor: Actor }
): Promise<void> {
  return dataSource.transaction(async (manager) => {
    const { name, status } = await lockKnownTarget(manager, id)
    if (status !== "draft") {
      throw notAllowed(
        `Target "${name}" is ${status}; only a draft can be deleted`
      )
    }
    await manager.delete(Target, { id })
    await recordAudit(manager, {
      actor,
      action: "target.deleted",
      subject: { type: "target", id },
      detail: { name },
    })
  })
}
