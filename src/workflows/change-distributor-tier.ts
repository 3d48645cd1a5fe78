import type { Actor } from "../modules/distribution/audit/record-audit"
import { distributionOf } from "./steps/module"
import { verbWorkflow } from "./verb-workflow"

export interface ChangeDistributorTierInput {
  id: string
  tier_id: string
  reason?: string | null
  /** ISO date-time; no evaluation moves it down before then. */
  protected_until?: string | null
  actor: Actor
}

/** Puts a distributor in another tier by hand; it counts for orders that come after. */
export const changeDistributorTierWorkflow = verbWorkflow(
  "distribution-change-distributor-tier",
  (input: ChangeDistributorTierInput, container) =>
    distributionOf(container).growth.changeTier({
      ...input,
      protected_until: input.protected_until
        ? new Date(input.protected_until)
        : null,
    })
)
