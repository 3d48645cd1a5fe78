import type { MedusaContainer } from "@medusajs/framework/types"
import { evaluateTiersWorkflow } from "../workflows"
import { distributionOf } from "../workflows/steps/module"
import { SYSTEM } from "../modules/distribution/audit/record-audit"

/**
 * Evaluates the day that is over where the merchant wants that to happen by
 * itself. A day is evaluated once, so it may run as often as it likes.
 */
export default async function evaluateTiersJob(
  container: MedusaContainer
): Promise<void> {
  const { growth } = distributionOf(container)
  const { evaluates_daily } = await growth.settings()
  if (evaluates_daily && (await growth.areResultsCounted())) {
    await evaluateTiersWorkflow(container).run({ input: { actor: SYSTEM } })
  }
}

export const config = {
  name: "distribution-evaluate-tiers",
  schedule: "5 * * * *",
}
