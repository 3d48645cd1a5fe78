import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { presentPreview } from "../../growth/present-evaluations"
import type { AdminTierPreviewResponse } from "../../growth/types"
import type { PreviewEvaluation } from "../../growth/validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, PreviewEvaluation>,
  res: MedusaResponse<AdminTierPreviewResponse>
): Promise<void> {
  const { day } = req.validatedQuery as PreviewEvaluation
  res.json({ preview: await presentPreview(req.scope, day) })
}
