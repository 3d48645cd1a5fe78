import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  approvePayoutBatchWorkflow,
  approveStatementsWorkflow,
  closePeriodsWorkflow,
  createPayoutBatchWorkflow,
  landPayoutWorkflow,
} from "../../src/workflows"
import { distributionOf } from "./network"

/** One of the merchant's people. */
export const CLERK = { id: "user_clerk", type: "user" } as const

/** Midnight in UTC; what a test books now is before every such day of 2036. */
const midnight = (day: string) => `${day}T00:00:00.000Z`

/** Closes every period that is over at a day. */
export async function closePeriods(
  container: MedusaContainer,
  day: string
): Promise<void> {
  await closePeriodsWorkflow(container).run({ input: { at: midnight(day) } })
}

/** A distributor's statements, the oldest first. */
export function statementsOf(
  container: MedusaContainer,
  distributorId: string
) {
  return distributionOf(container).listStatements(
    { distributor_id: distributorId },
    { take: null, order: { number: "ASC" } }
  )
}

/** Somewhere to pay a distributor by hand; nobody pays there by itself. */
export async function giveMethod(
  container: MedusaContainer,
  distributorId: string
): Promise<void> {
  await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)(
      "distribution_payout_method"
    )
    .insert({
      id: `pm_${distributorId}`,
      distributor_id: distributorId,
      provider_id: "manual",
      kind: "bank_account",
      hint: "DE •••• 3000",
      details_sealed: "sealed",
      is_default: true,
      usable_from: new Date(0),
    })
}

/** Approves a statement and pays it by hand, as it is on a day; answers the payout's id. */
export async function payOut(
  container: MedusaContainer,
  statementId: string,
  day: string
): Promise<string> {
  const at = midnight(day)
  await approveStatementsWorkflow(container).run({
    input: { ids: [statementId], before_review_ends: true, actor: CLERK, at },
  })
  const { result } = await createPayoutBatchWorkflow(container).run({
    input: { payouts: [{ statement_id: statementId }], actor: CLERK, at },
  })
  await approvePayoutBatchWorkflow(container).run({
    input: { id: result.batch.id, actor: CLERK, at },
  })
  await distributionOf(container).payouts.claim({
    now: new Date(at),
    limit: 100,
  })
  const id = result.payoutIds[0]!
  await landPayoutWorkflow(container).run({
    input: { id, status: "paid", actor: CLERK, at },
  })
  return id
}
