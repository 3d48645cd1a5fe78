import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../../audit/record-audit"
import { canBecome, type PrizeStep } from "../../domain/growth/award"
import { Award } from "../../entities"
import { notAllowed } from "../../errors"
import { recordNotices } from "../../settlement/record-notices"
import { GROWTH_EVENTS } from "../events"
import { lockPrizeAward } from "./lock-prize-award"

export interface PrizeMark {
  id: string
  step: PrizeStep
  /** Where to send it, when claimed; how to track it, when sent. */
  note?: string | null
  actor: Actor
  now: Date
}

/** Notes how far a prize is on its way. */
export function markPrize(
  dataSource: DataSource,
  { id, ...mark }: PrizeMark
): Promise<Award> {
  return dataSource.transaction(async (manager) =>
    markLocked(manager, await lockPrizeAward(manager, id), mark)
  )
}

/** The same of an award under lock. */
export async function markLocked(
  manager: EntityManager,
  award: Award,
  { step, note, actor, now }: Omit<PrizeMark, "id">
): Promise<Award> {
  assertCanBeMarked(award, step)
  const written = note?.trim() || null
  await manager.update(
    Award,
    { id: award.id },
    {
      status: step,
      updated_at: now,
      ...(step === "claimed" ? { claim_note: written } : {}),
      ...(step === "sent" ? { delivery_note: written } : {}),
    }
  )
  await recordAudit(manager, {
    actor,
    action: `prize.${step}`,
    subject: { type: "award", id: award.id },
    detail: { from: award.status, note: written },
  })
  await leaveWord(manager, award.id, step)
  return manager.findOneByOrFail(Award, { id: award.id })
}

const told = {
  claimed: GROWTH_EVENTS.PRIZE_CLAIMED,
  sent: GROWTH_EVENTS.PRIZE_SENT,
  received: null,
} as const satisfies Record<PrizeStep, string | null>

async function leaveWord(
  manager: EntityManager,
  id: string,
  step: PrizeStep
): Promise<void> {
  const event = told[step]
  if (event) {
    await recordNotices(manager, event, [id])
  }
}

function assertCanBeMarked(award: Award, step: PrizeStep): void {
  if (!canBecome(award.status, step)) {
    throw notAllowed(
      `This prize is ${award.status.replaceAll("_", " ")}, and cannot be ${step} from there`
    )
  }
  if (!award.is_final) {
    throw notAllowed(
      "This prize is provisional: it can be claimed once its results are final"
    )
  }
}
