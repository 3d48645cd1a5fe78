import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { PlanChanges } from "../../../../../modules/distribution/plan/with-changes"
import { distributionOf } from "../../../../../workflows/steps/module"
import type { AdminPlanPreviewResponse } from "../../../../types"
import { imagineOrder } from "./imagine-order"
import { presentPreview } from "./present-preview"
import type { PreviewPlan } from "./validators"

/** A POST, for what it asks is long; it writes nothing. */
export async function POST(
  req: AuthenticatedMedusaRequest<PreviewPlan>,
  res: MedusaResponse<AdminPlanPreviewResponse>
): Promise<void> {
  const { terms, order } = req.validatedBody
  const distribution = distributionOf(req.scope)
  const document = await distribution.plans.termsWith(terms as PlanChanges)
  const imagined = await imagineOrder(req.scope, order)
  const explained = await distribution.explainImagined({
    ...imagined,
    terms: document,
  })
  res.json({ preview: await presentPreview(req.scope, document, explained) })
}
