import type { Actor } from "../../modules/distribution/audit/record-audit"
import type { SettlementSettingsUpdate } from "../../modules/distribution/settlement/update-settlement-settings"
import { distributionOf } from "../steps/module"
import { momentOf, verbWorkflow } from "../verb-workflow"

interface OfStatements {
  ids: string[]
  actor: Actor
  at?: string
}

/** Makes a statement of one balance at once, whatever the calendar says. */
export const settleOnRequestWorkflow = verbWorkflow(
  "distribution-settle-on-request",
  (
    input: {
      distributor_id: string
      currency_code: string
      actor: Actor
      at?: string
    },
    container
  ) =>
    distributionOf(container).settlement.settleOnRequest({
      distributorId: input.distributor_id,
      currency: input.currency_code,
      actor: input.actor,
      now: momentOf(input),
    })
)

/** Sends drafts to their distributors for review; gives the ids of those sent. */
export const issueStatementsWorkflow = verbWorkflow(
  "distribution-issue-statements",
  (input: OfStatements, container) =>
    distributionOf(container).settlement.issueStatements({
      ...input,
      now: momentOf(input),
    })
)

/** Approves statements with their tax and fee; one that cannot be approved stops no other. */
export const approveStatementsWorkflow = verbWorkflow(
  "distribution-approve-statements",
  (
    input: OfStatements & {
      before_review_ends?: boolean
      /** What a person saw that they come to, in minor units by id. */
      seen_payables?: Record<string, string>
    },
    container
  ) =>
    distributionOf(container).settlement.approveStatements({
      ...input,
      beforeReviewEnds: input.before_review_ends ?? false,
      seenPayables: input.seen_payables,
      now: momentOf(input),
    })
)

/** Takes a statement back; what it drew goes back to the balance. */
export const voidStatementWorkflow = verbWorkflow(
  "distribution-void-statement",
  (
    input: { id: string; reason: string; actor: Actor; at?: string },
    container
  ) =>
    distributionOf(container).settlement.voidStatement({
      ...input,
      now: momentOf(input),
    })
)

/** Changes how balances are settled and paid. */
export const updateSettlementSettingsWorkflow = verbWorkflow(
  "distribution-update-settlement-settings",
  (input: { update: SettlementSettingsUpdate; actor: Actor }, container) =>
    distributionOf(container).settlement.updateSettings(input)
)
