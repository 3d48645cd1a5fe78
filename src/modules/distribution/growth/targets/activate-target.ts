import type { DataSource } from "typeorm"
import { type Actor, recordAudit } from "../../audit/record-audit"
import { isTenure } from "../../domain/growth/target"
import { Target, TargetPeriod } from "../../entities"
import { notAllowed } from "../../errors"
import { readSettlementSettings } from "../../settlement/settlement-settings"
import { nextChange } from "../last-change"
import { dayOf } from "../results/days"
import { lockKnownTarget } from "./save-target"

export interface TargetChange {
  id: string
  actor: Actor
  now: Date
}

/** From now on the target counts: the running period as a whole, and those to come. */
export function activateTarget(
  dataSource: DataSource,
  { id, actor, now }: TargetChange
): Promise<Target> {
  return dataSource.transaction(async (manager) => {
    const target = await lockKnownTarget(manager, id)
    if (target.status !== "draft") {
      throw notAllowed(`This target is ${target.status} already`)
    }
    const { time_zone } = await readSettlementSettings(manager)
    const today = dayOf(now, time_zone)
    const { period } = target.terms
    if (
      period?.type === "custom" &&
      !period.is_recurring &&
      period.to < today
    ) {
      throw notAllowed("The days of this target are over; choose others first")
    }
    await manager.update(
      Target,
      { id },
      {
        status: "active",
        active_from: today,
        updated_at: nextChange(target, now),
      }
    )
    await recordAudit(manager, {
      actor,
      action: "target.activated",
      subject: { type: "target", id },
      detail: { from_day: today },
    })
    return manager.findOneByOrFail(Target, { id })
  })
}

/**
 * Ends a target: the period that runs is played to its end, as it was promised,
 * and none comes after. Of tenure nothing is reached any more. What was won stays.
 */
export function endTarget(
  dataSource: DataSource,
  { id, actor, now }: TargetChange
): Promise<Target> {
  return dataSource.transaction(async (manager) => {
    const target = await lockKnownTarget(manager, id)
    if (target.status !== "active") {
      throw notAllowed(
        target.status === "draft"
          ? "This target never began; delete the draft instead"
          : "This target has ended already"
      )
    }
    const { time_zone } = await readSettlementSettings(manager)
    await manager.update(
      Target,
      { id },
      {
        status: "ended",
        ended_on: dayOf(now, time_zone),
        updated_at: nextChange(target, now),
      }
    )
    if (isTenure(target.terms)) {
      await manager.update(
        TargetPeriod,
        { target_id: id },
        { status: "closed" }
      )
    }
    await recordAudit(manager, {
      actor,
      action: "target.ended",
      subject: { type: "target", id },
      detail: {},
    })
    return manager.findOneByOrFail(Target, { id })
  })
}
