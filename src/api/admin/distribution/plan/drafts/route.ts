import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { createPlanDraftWorkflow } from "../../../../../workflows"
import { distributionOf } from "../../../../../workflows/steps/module"
import { actorOf } from "../../../../shared/actor"
import { pageInfo, pageOf } from "../../../../shared/page"
import type {
  AdminPlanDraftListResponse,
  AdminPlanDraftResponse,
} from "../../../../types"
import type { CreatePlanDraft } from "../validators"
import { presentDraft, summaryOf } from "./present-drafts"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPlanDraftListResponse>
): Promise<void> {
  const [rows, count] = await distributionOf(req.scope).listAndCountPlanDrafts(
    {},
    { ...pageOf(req), relations: ["based_on"] }
  )
  res.json({ drafts: rows.map(summaryOf), ...pageInfo(req, count) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<CreatePlanDraft>,
  res: MedusaResponse<AdminPlanDraftResponse>
): Promise<void> {
  const { name, from_plan_id, terms } = req.validatedBody
  const { result } = await createPlanDraftWorkflow(req.scope).run({
    input: { name, fromPlanId: from_plan_id, terms, actor: actorOf(req) },
  })
  res.json({ draft: await presentDraft(req.scope, result.id) })
}
