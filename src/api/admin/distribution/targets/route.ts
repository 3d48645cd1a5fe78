import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { createTargetWorkflow } from "../../../../workflows"
import { distributionOf } from "../../../../workflows/steps/module"
import { actorOf } from "../../../shared/actor"
import { storedTerms } from "../../../shared/growth/stored-terms"
import { pageInfo, pageOf } from "../../../shared/page"
import type {
  AdminTargetListResponse,
  AdminTargetResponse,
} from "../../../types"
import { presentTarget, presentTargets } from "./present-targets"
import type { CreateTarget, ListTargets } from "./routes"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListTargets>,
  res: MedusaResponse<AdminTargetListResponse>
): Promise<void> {
  const [rows, count] = await distributionOf(req.scope).listAndCountTargets(
    req.filterableFields,
    pageOf(req)
  )
  res.json({
    targets: await presentTargets(req.scope, rows),
    ...pageInfo(req, count),
  })
}

export async function POST(
  req: AuthenticatedMedusaRequest<CreateTarget>,
  res: MedusaResponse<AdminTargetResponse>
): Promise<void> {
  const { terms, ...rest } = req.validatedBody
  const { result } = await createTargetWorkflow(req.scope).run({
    input: {
      ...rest,
      terms: await storedTerms(req.scope, terms),
      actor: actorOf(req),
    },
  })
  res.json({ target: await presentTarget(req.scope, result.id) })
}
