import type { DataSource } from "typeorm"
import { type Actor, recordAudit } from "../../audit/record-audit"
import { Contest } from "../../entities"
import { lockContestIn } from "./lock-contest"

/** Throws a contest away while it is a draft, which nobody saw. */
export function deleteContest(
  dataSource: DataSource,
  { id, actor }: { id: string; actor: Actor }
): Promise<void> {
  return dataSource.transaction(async (manager) => {
    const { name } = await lockContestIn(manager, id, {
      statuses: ["draft"],
      to: "deleted any more",
    })
    await manager.delete(Contest, { id })
    await recordAudit(manager, {
      actor,
      action: "contest.deleted",
      subject: { type: "contest", id },
      detail: { name },
    })
  })
}
