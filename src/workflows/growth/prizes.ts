import type { Actor } from "../../modules/distribution/audit/record-audit"
import type { PrizeStep } from "../../modules/distribution/domain/growth/award"
import type {
  NewPrize,
  PrizeChanges,
} from "../../modules/distribution/growth/awards/prizes"
import { distributionOf } from "../steps/module"
import { momentOf, verbWorkflow } from "../verb-workflow"

export const createPrizeWorkflow = verbWorkflow(
  "distribution-create-prize",
  (input: NewPrize & { actor: Actor }, container) => {
    const { actor, ...prize } = input
    return distributionOf(container).growth.createPrize({ prize, actor })
  }
)

/** Changes a prize; a stock that is set is what is left to win from now on. */
export const updatePrizeWorkflow = verbWorkflow(
  "distribution-update-prize",
  (input: PrizeChanges & { id: string; actor: Actor }, container) => {
    const { id, actor, ...update } = input
    return distributionOf(container).growth.updatePrize({ id, update, actor })
  }
)

/** Deletes a prize that nobody won and no target gives. */
export const deletePrizeWorkflow = verbWorkflow(
  "distribution-delete-prize",
  async (input: { id: string; actor: Actor }, container) => {
    await distributionOf(container).growth.deletePrize(input)
    return { id: input.id }
  }
)

/** A distributor asks for a prize that it won. */
export const claimPrizeWorkflow = verbWorkflow(
  "distribution-claim-prize",
  (
    input: {
      id: string
      distributor_id: string
      note?: string | null
      actor: Actor
      at?: string
    },
    container
  ) =>
    distributionOf(container).growth.claimPrize({
      id: input.id,
      distributorId: input.distributor_id,
      note: input.note,
      actor: input.actor,
      now: momentOf(input),
    })
)

/** The merchant notes how far a prize is on its way. */
export const markPrizeWorkflow = verbWorkflow(
  "distribution-mark-prize",
  (
    input: {
      id: string
      step: PrizeStep
      note?: string | null
      actor: Actor
      at?: string
    },
    container
  ) =>
    distributionOf(container).growth.markPrize({
      id: input.id,
      step: input.step,
      note: input.note,
      actor: input.actor,
      now: momentOf(input),
    })
)
