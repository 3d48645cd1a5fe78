import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdjustmentKind } from "../../src/modules/distribution/settlement/adjustment-kinds"
import type DistributionModuleService from "../../src/modules/distribution/service"
import {
  adjustBalanceWorkflow,
  issueStatementsWorkflow,
  settleOnRequestWorkflow,
  updateSettlementSettingsWorkflow,
} from "../../src/workflows"
import { distributionOf, SYSTEM_ACTOR, type TestDistributor } from "./network"

export type TestStatement = Awaited<
  ReturnType<DistributionModuleService["retrieveStatement"]>
>

/** A statement of what somebody has in euros at this moment: a draft. */
export async function draftStatement(
  container: MedusaContainer,
  { id }: Pick<TestDistributor, "id">
): Promise<TestStatement> {
  await updateSettlementSettingsWorkflow(container).run({
    input: {
      update: { cycle: "on_request", auto_issue: false },
      actor: SYSTEM_ACTOR,
    },
  })
  await settleOnRequestWorkflow(container).run({
    input: { distributor_id: id, currency_code: "eur", actor: SYSTEM_ACTOR },
  })
  const [statement] = await distributionOf(container).listStatements(
    { distributor_id: id },
    { order: { number: "DESC" }, take: 1 }
  )
  return statement!
}

/** Books so much for somebody, in cents. */
export async function adjust(
  container: MedusaContainer,
  { id }: Pick<TestDistributor, "id">,
  {
    minor,
    kind = "adjustment",
    reason = "a test",
  }: { minor: number; kind?: AdjustmentKind; reason?: string }
): Promise<void> {
  await adjustBalanceWorkflow(container).run({
    input: {
      distributor_id: id,
      currency_code: "eur",
      kind,
      amount_minor: `${minor}`,
      reason,
      actor: SYSTEM_ACTOR,
    },
  })
}

/** Sends a draft to its distributor. */
export async function issue(
  container: MedusaContainer,
  { id }: TestStatement
): Promise<void> {
  await issueStatementsWorkflow(container).run({
    input: { ids: [id], actor: SYSTEM_ACTOR },
  })
}
