import type { DataSource } from "typeorm"
import type { Actor } from "../../audit/record-audit"
import { TargetPeriod } from "../../entities"
import { activateTarget, endTarget, type TargetChange } from "./activate-target"
import { deleteTarget } from "./delete-target"
import { previewTarget } from "./preview-target"
import {
  type ProgressPage,
  progressOfDistributor,
  progressOfTarget,
} from "./progress-of"
import {
  createTarget,
  type NewTarget,
  type TargetUpdate,
  updateTarget,
} from "./save-target"
import { settleTargets, type TargetsToSettle } from "./settle-targets"

/** Targets and the bonuses for reaching them; what a verb does stands in its own file. */
export class TargetVerbs {
  constructor(private readonly dataSource: DataSource) {}

  create(target: NewTarget) {
    return createTarget(this.dataSource, target)
  }

  update(update: TargetUpdate) {
    return updateTarget(this.dataSource, update)
  }

  delete(deletion: { id: string; actor: Actor }) {
    return deleteTarget(this.dataSource, deletion)
  }

  activate(change: TargetChange) {
    return activateTarget(this.dataSource, change)
  }

  end(change: TargetChange) {
    return endTarget(this.dataSource, change)
  }

  settle(settling: TargetsToSettle) {
    return settleTargets(this.dataSource, settling)
  }

  preview(asked: { terms: unknown; now: Date }) {
    return previewTarget(this.dataSource, asked)
  }

  progressOfTarget(page: ProgressPage) {
    return progressOfTarget(this.dataSource, page)
  }

  progressOfDistributor(question: { distributorId: string; now: Date }) {
    return progressOfDistributor(this.dataSource, question)
  }

  /** The periods of a target, the newest first. */
  periodsOf(targetId: string): Promise<TargetPeriod[]> {
    return this.dataSource.manager.find(TargetPeriod, {
      where: { target_id: targetId },
      order: { from_day: "DESC" },
    })
  }

  /** The newest period of each target that has one. */
  async newestPeriods(
    targetIds: readonly string[]
  ): Promise<Map<string, TargetPeriod>> {
    const periods = await this.dataSource.manager
      .createQueryBuilder(TargetPeriod, "period")
      .distinctOn(["period.target_id"])
      .where("period.target_id = ANY(:targetIds)", { targetIds })
      .orderBy("period.target_id")
      .addOrderBy("period.from_day", "DESC")
      .getMany()
    return new Map(periods.map((period) => [period.target_id, period]))
  }
}
