import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../../audit/record-audit"
import {
  type Contest,
  ContestObjection,
  ContestStanding,
  Distributor,
} from "../../entities"
import { newEntityId } from "../../entity-id"
import { invalid, notAllowed, notFound } from "../../errors"
import { recordNotices } from "../../settlement/record-notices"
import { GROWTH_EVENTS } from "../events"
import { keepEvidence } from "./freeze-contest"
import { lockContestIn } from "./lock-contest"
import { mayEnter } from "./may-enter"
import { refreshStandings } from "./refresh-standings"
import type { ObjectionRemedy } from "./remedy"
import { rerank } from "./rerank"

export interface NewObjection {
  contestId: string
  distributorId: string
  message: string
  actor: Actor
  now: Date
}

export interface ObjectionAnswer {
  id: string
  isAccepted: boolean
  answer: string
  /** What is done where it was right; everything is counted anew, when left out. */
  correction?: ScoreCorrection | null
  actor: Actor
  now: Date
}

export interface ScoreCorrection {
  /** Whose score; the one of who objected, when left out. */
  distributorId?: string
  /** Minor units, thousandths or a count. */
  score: bigint
}

const LONGEST_TEXT = 2_000

/** Objects to the result of a contest; its prizes wait for the answer. */
export async function openObjection(
  dataSource: DataSource,
  { contestId, distributorId, message, actor, now }: NewObjection
): Promise<ContestObjection> {
  const text = textOf(message)
  return dataSource.transaction(async (manager) => {
    const contest = await lockContestIn(manager, contestId, {
      statuses: ["frozen"],
      to: "objected to",
    })
    if (contest.objections_until === null || contest.objections_until <= now) {
      throw notAllowed(
        `The time to object to the result of "${contest.name}" is over; write to the merchant`
      )
    }
    await assertMayObject(manager, contest, distributorId)
    const id = newEntityId("cobj")
    await manager.insert(ContestObjection, {
      id,
      contest_id: contestId,
      distributor_id: distributorId,
      message: text,
      created_at: now,
    })
    await recordNotices(manager, GROWTH_EVENTS.CONTEST_OBJECTION_OPENED, [id])
    await recordAudit(manager, {
      actor,
      action: "contest.objection_opened",
      subject: { type: "contest", id: contestId },
      detail: { objection_id: id },
    })
    return manager.findOneByOrFail(ContestObjection, { id })
  })
}

/** Who takes part or might have, and does not wait for an answer already. */
async function assertMayObject(
  manager: EntityManager,
  contest: Contest,
  distributorId: string
): Promise<void> {
  const ofIt = { contest_id: contest.id, distributor_id: distributorId }
  const distributor = await manager.findOne(Distributor, {
    where: { id: distributorId },
    relations: { tier: true },
  })
  const isConcerned =
    distributor !== null &&
    (mayEnter(distributor, contest.audience) ||
      (await manager.existsBy(ContestStanding, ofIt)))
  if (!isConcerned) {
    throw notFound(`There is no contest with id ${contest.id}`)
  }
  if (await manager.existsBy(ContestObjection, { ...ofIt, status: "open" })) {
    throw notAllowed("Wait for the answer to your objection before another")
  }
}

/** Answers an objection; where it was right, the contest is counted anew or a score is corrected. */
export async function answerObjection(
  dataSource: DataSource,
  { id, isAccepted, answer, correction, actor, now }: ObjectionAnswer
): Promise<ContestObjection> {
  const text = textOf(answer)
  if (correction && !isAccepted) {
    throw invalid("An objection that is rejected changes nothing; accept it")
  }
  return dataSource.transaction(async (manager) => {
    const { contest_id, distributor_id } = await objectionOf(manager, id)
    const contest = await lockContestIn(manager, contest_id, {
      statuses: ["frozen"],
      to: "changed any more",
    })
    await lockOpen(manager, id)
    const remedy = isAccepted
      ? await remedied(manager, contest, {
          correction: correction && {
            distributorId: distributor_id,
            ...correction,
          },
          reason: text,
          now,
        })
      : null
    await manager.update(
      ContestObjection,
      { id },
      {
        status: isAccepted ? "accepted" : "rejected",
        answer: text,
        answered_by: actor.id,
        answered_at: now,
        remedy,
      }
    )
    await recordNotices(manager, GROWTH_EVENTS.CONTEST_OBJECTION_ANSWERED, [id])
    await recordAudit(manager, {
      actor,
      action: "contest.objection_answered",
      subject: { type: "contest", id: contest.id },
      detail: { objection_id: id, is_accepted: isAccepted, remedy },
    })
    return manager.findOneByOrFail(ContestObjection, { id })
  })
}

interface Remedying {
  correction?: Required<ScoreCorrection> | null
  reason: string
  now: Date
}

async function remedied(
  manager: EntityManager,
  contest: Contest,
  { correction, reason, now }: Remedying
): Promise<ObjectionRemedy> {
  if (!correction) {
    await refreshStandings(manager, contest, now)
    await keepEvidence(manager, contest)
    return { type: "recounted" }
  }
  const remedy = await correctScore(manager, contest, { correction, reason })
  await rerank(manager, contest)
  return remedy
}

/** Sets a score by hand; who had none gets on the board with it. */
async function correctScore(
  manager: EntityManager,
  contest: Contest,
  {
    correction,
    reason,
  }: { correction: Required<ScoreCorrection>; reason: string }
): Promise<ObjectionRemedy> {
  const { distributorId, score } = correction
  if (score < 0n) {
    throw invalid("Give a score of zero or more")
  }
  const ofIt = { contest_id: contest.id, distributor_id: distributorId }
  const before = await manager.findOneBy(ContestStanding, ofIt)
  if (!before) {
    await putOnBoard(manager, contest, distributorId)
  }
  const to = score.toString()
  await manager.update(ContestStanding, ofIt, {
    score: to,
    corrected_score: to,
    correction_reason: reason,
  })
  return {
    type: "corrected",
    distributor_id: distributorId,
    from: before?.score ?? "0",
    to,
  }
}

async function putOnBoard(
  manager: EntityManager,
  contest: Contest,
  distributorId: string
): Promise<void> {
  const distributor = await manager.findOneBy(Distributor, {
    id: distributorId,
  })
  if (!distributor) {
    throw notFound(`There is no distributor with id ${distributorId}`)
  }
  await manager.insert(ContestStanding, {
    id: newEntityId("cstd"),
    contest_id: contest.id,
    distributor_id: distributorId,
    score: "0",
    counted: "0",
    orders: "0",
    enrolled_at: distributor.created_at,
    position: contest.standing_count + 1,
    rank: contest.standing_count + 1,
    is_qualified: false,
  })
}

async function objectionOf(
  manager: EntityManager,
  id: string
): Promise<ContestObjection> {
  const objection = await manager.findOneBy(ContestObjection, { id })
  if (!objection) {
    throw notFound(`There is no objection with id ${id}`)
  }
  return objection
}

async function lockOpen(manager: EntityManager, id: string): Promise<void> {
  const { status } = await manager.findOneOrFail(ContestObjection, {
    where: { id },
    lock: { mode: "pessimistic_write" },
  })
  if (status !== "open") {
    throw notAllowed(`This objection is ${status} already`)
  }
}

function textOf(text: string): string {
  const trimmed = text.trim()
  if (trimmed === "" || trimmed.length > LONGEST_TEXT) {
    throw invalid(`Write 1 to ${LONGEST_TEXT} characters`)
  }
  return trimmed
}
