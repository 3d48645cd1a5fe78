import type { MedusaContainer } from "@medusajs/framework/types"
import type { Actor } from "../../modules/distribution/audit/record-audit"
import { nudgeNotices } from "../notices/nudge-notices"
import { distributionOf } from "../steps/module"
import { momentOf, verbWorkflow } from "../verb-workflow"
import { makePromotionCodes } from "./promotion-codes"

/** Creates a target as a draft. Terms as `targetTermsSchema` has them, amounts in minor units. */
export const createTargetWorkflow = verbWorkflow(
  "distribution-create-target",
  (
    input: {
      name: string
      description?: string | null
      terms: object
      actor: Actor
    },
    container
  ) => distributionOf(container).growth.targets.create(input)
)

/** Changes a target for the running period and those to come; what is over keeps its own terms. */
export const updateTargetWorkflow = verbWorkflow(
  "distribution-update-target",
  async (
    input: {
      id: string
      name?: string
      description?: string | null
      terms?: object
      /** As it was read; refused when it was changed since. */
      updated_at?: string
      actor: Actor
      at?: string
    },
    container
  ) => {
    const { at: _, ...update } = input
    const now = momentOf(input)
    const { targets } = distributionOf(container).growth
    const target = await targets.update({ ...update, now })
    await settle(container, { targetId: input.id, now })
    return target
  }
)

/** Throws a target away that was never activated. */
export const deleteTargetWorkflow = verbWorkflow(
  "distribution-delete-target",
  async (input: { id: string; actor: Actor }, container) => {
    await distributionOf(container).growth.targets.delete(input)
    return { id: input.id }
  }
)

interface TargetChangeInput {
  id: string
  actor: Actor
  at?: string
}

/** From now on a target counts. */
export const activateTargetWorkflow = verbWorkflow(
  "distribution-activate-target",
  async ({ id, actor, at }: TargetChangeInput, container) => {
    const now = momentOf({ at })
    const { targets } = distributionOf(container).growth
    const target = await targets.activate({ id, actor, now })
    await settle(container, { targetId: id, now })
    return target
  }
)

/** Ends a target with the period that runs. */
export const endTargetWorkflow = verbWorkflow(
  "distribution-end-target",
  ({ id, actor, at }: TargetChangeInput, container) =>
    distributionOf(container).growth.targets.end({
      id,
      actor,
      now: momentOf({ at }),
    })
)

/** Brings bonuses to results: of one target, or of all that are due. */
export const settleTargetsWorkflow = verbWorkflow(
  "distribution-settle-targets",
  async (input: { target_id?: string; at?: string }, container) => ({
    period_count: await settle(container, {
      targetId: input.target_id,
      now: momentOf(input),
    }),
  })
)

async function settle(
  container: MedusaContainer,
  settling: { targetId?: string; now: Date }
): Promise<number> {
  const { targets } = distributionOf(container).growth
  const count = await targets.settle(settling)
  await makePromotionCodes(container, settling.now)
  return count
}

/** The same for the job, which tells of it too. */
export async function settleTargets(
  container: MedusaContainer,
  now: Date
): Promise<number> {
  const count = await settle(container, { now })
  nudgeNotices(container)
  return count
}
