import type { Actor } from "../../modules/distribution/audit/record-audit"
import type {
  ContestTerms,
  ContestUpdate,
} from "../../modules/distribution/growth/contests/save-contest"
import { distributionOf } from "../steps/module"
import { momentOf, verbWorkflow } from "../verb-workflow"

/** Writes a contest down as a draft; numbers as digits, days as "2026-11-25". */
export const createContestWorkflow = verbWorkflow(
  "distribution-create-contest",
  (input: { terms: ContestTerms; actor: Actor }, container) =>
    distributionOf(container).growth.contests.create(input)
)

/** Changes a contest while it is a draft. */
export const updateContestWorkflow = verbWorkflow(
  "distribution-update-contest",
  (input: ContestUpdate, container) =>
    distributionOf(container).growth.contests.update(input)
)

/** Throws a contest away while it is a draft. */
export const deleteContestWorkflow = verbWorkflow(
  "distribution-delete-contest",
  async (input: { id: string; actor: Actor }, container) => {
    await distributionOf(container).growth.contests.delete(input)
    return { id: input.id }
  }
)

interface ContestStepInput {
  id: string
  actor: Actor
  at?: string
}

/** Lets those who may enter see a contest; from then on its terms stand. */
export const openContestWorkflow = verbWorkflow(
  "distribution-open-contest",
  (input: ContestStepInput, container) =>
    distributionOf(container).growth.contests.open({
      id: input.id,
      actor: input.actor,
      now: momentOf(input),
    })
)

/** Calls a contest off before its prizes are given. */
export const cancelContestWorkflow = verbWorkflow(
  "distribution-cancel-contest",
  (input: ContestStepInput & { reason?: string | null }, container) =>
    distributionOf(container).growth.contests.cancel({
      id: input.id,
      reason: input.reason,
      actor: input.actor,
      now: momentOf(input),
    })
)

/** Gives a contest's prizes, once. */
export const awardContestWorkflow = verbWorkflow(
  "distribution-award-contest",
  (input: ContestStepInput, container) =>
    distributionOf(container).growth.contests.award({
      id: input.id,
      actor: input.actor,
      now: momentOf(input),
    })
)

/** Objects to the result of a contest. */
export const openContestObjectionWorkflow = verbWorkflow(
  "distribution-open-contest-objection",
  (
    input: {
      contest_id: string
      distributor_id: string
      message: string
      actor: Actor
      at?: string
    },
    container
  ) =>
    distributionOf(container).growth.contests.openObjection({
      contestId: input.contest_id,
      distributorId: input.distributor_id,
      message: input.message,
      actor: input.actor,
      now: momentOf(input),
    })
)

/** Answers an objection; where it was right, the contest is counted anew or a score is corrected. */
export const answerContestObjectionWorkflow = verbWorkflow(
  "distribution-answer-contest-objection",
  (
    input: {
      id: string
      is_accepted: boolean
      answer: string
      /** Whose score is what from now on, in digits; of who objected, when nobody is named. */
      correction?: { distributor_id?: string; score: string } | null
      actor: Actor
      at?: string
    },
    container
  ) =>
    distributionOf(container).growth.contests.answerObjection({
      id: input.id,
      isAccepted: input.is_accepted,
      answer: input.answer,
      correction: input.correction && {
        ...(input.correction.distributor_id
          ? { distributorId: input.correction.distributor_id }
          : {}),
        score: BigInt(input.correction.score),
      },
      actor: input.actor,
      now: momentOf(input),
    })
)

/**
 * Brings the leaderboards of contests that run to what results come to now, ends
 * those that are over, and gives prizes that were out of stock where there are
 * some again. Doing it twice changes nothing.
 */
export const runContestsWorkflow = verbWorkflow(
  "distribution-run-contests",
  async (input: { at?: string }, container) => {
    const { contests } = distributionOf(container).growth
    const now = momentOf(input)
    const frozen: string[] = []
    for (const id of await contests.running(now)) {
      if (await contests.freezeIfOver({ id, now })) {
        frozen.push(id)
      } else {
        await contests.refresh({ id, now })
      }
    }
    const restocked = await contests.giveRestocked(now)
    return { frozen_ids: frozen, restocked_ids: restocked }
  }
)

/** Leaves word for who has come close to its next tier, and gives how many there were. */
export const tellWhoIsCloseWorkflow = verbWorkflow(
  "distribution-tell-who-is-close",
  async (input: { at?: string }, container) => ({
    told: await distributionOf(container).growth.tellWhoIsClose({
      now: momentOf(input),
    }),
  })
)
