import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../../audit/record-audit"
import { audienceSchema } from "../../domain/growth/contest"
import { unitOf } from "../../domain/growth/metrics"
import { rankPrizesSchema } from "../../domain/growth/rank-prizes"
import { Contest } from "../../entities"
import { newEntityId } from "../../entity-id"
import { invalid } from "../../errors"
import { assertKnown } from "../assert-known"
import { assertUnchanged, nextChange } from "../last-change"
import { lockContestIn } from "./lock-contest"

/** What a merchant says of a contest; numbers as digits, days as "2026-11-25". */
export type ContestTerms = Pick<
  Contest,
  | "name"
  | "description"
  | "metric"
  | "currency_code"
  | "starts_on"
  | "ends_on"
  | "final_after_days"
  | "objections_days"
  | "audience"
  | "minimum"
  | "tie_rule"
  | "prizes"
>

/** Writes a contest down as a draft, which nobody sees before it is opened. */
export async function createContest(
  dataSource: DataSource,
  { terms, actor }: { terms: ContestTerms; actor: Actor }
): Promise<Contest> {
  return dataSource.transaction(async (manager) => {
    const id = newEntityId("cont")
    await assertSound(manager, terms)
    await manager.insert(Contest, { id, ...terms })
    await recordAudit(manager, {
      actor,
      action: "contest.created",
      subject: { type: "contest", id },
      detail: { name: terms.name },
    })
    return manager.findOneByOrFail(Contest, { id })
  })
}

export interface ContestUpdate {
  id: string
  update: Partial<ContestTerms>
  /** `updated_at` as it was read: of two who change it at once, one is told. */
  updated_at?: string
  actor: Actor
}

/** Changes a contest while it is a draft. */
export async function updateContest(
  dataSource: DataSource,
  { id, update, updated_at, actor }: ContestUpdate
): Promise<Contest> {
  return dataSource.transaction(async (manager) => {
    const before = await lockContestIn(manager, id, {
      statuses: ["draft"],
      to: "changed any more",
    })
    assertUnchanged("contest", before, updated_at)
    await assertSound(manager, { ...before, ...update })
    await manager.update(
      Contest,
      { id },
      { ...update, updated_at: nextChange(before, new Date()) }
    )
    await recordAudit(manager, {
      actor,
      action: "contest.updated",
      subject: { type: "contest", id },
      detail: { to: update },
    })
    return manager.findOneByOrFail(Contest, { id })
  })
}

const LONGEST_NAME = 200

async function assertSound(
  manager: EntityManager,
  terms: ContestTerms
): Promise<void> {
  const name = terms.name.trim()
  if (name === "" || name.length > LONGEST_NAME) {
    throw invalid(`Give the contest a name of 1 to ${LONGEST_NAME} characters`)
  }
  if (terms.starts_on > terms.ends_on) {
    throw invalid("A contest ends on the day it starts, or later")
  }
  if ((unitOf(terms.metric) === "money") !== (terms.currency_code !== null)) {
    throw invalid("A contest by money has a currency, and no other has one")
  }
  const shapes = [
    audienceSchema.safeParse(terms.audience),
    rankPrizesSchema.safeParse(terms.prizes),
  ]
  const wrong = shapes.flatMap(({ error }) => error?.issues ?? [])[0]
  if (wrong) {
    throw invalid(wrong.message)
  }
  await assertKnown(manager, {
    tierIds: terms.audience.tier_ids,
    distributorIds: terms.audience.distributor_ids,
    prizeIds: terms.prizes.flatMap(({ reward }) =>
      reward.kind === "prize" ? [reward.prize_id] : []
    ),
  })
}
