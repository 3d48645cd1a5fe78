import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../../workflows/steps/module"
import { presentChanges } from "../../../../../../shared/present-changes"
import type { AdminPlanChangesResponse } from "../../../../../../types"
import type { ListPlanChanges } from "../../../validators"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPlanChangesResponse>
): Promise<void> {
  const { from } = req.filterableFields as ListPlanChanges
  const distribution = distributionOf(req.scope)
  const plan = await distribution.retrievePlan(req.params.id!)
  const before = from
    ? await distribution.retrievePlan(from)
    : await versionBefore(req, plan.version)
  const changes = before
    ? await presentChanges(req.scope, before.terms, plan.terms)
    : []
  res.json({ changes })
}

/** The version published before; nothing before the first. */
async function versionBefore(req: AuthenticatedMedusaRequest, version: number) {
  const [before] = await distributionOf(req.scope).listPlans(
    { version: { $lt: version } },
    { order: { version: "DESC" }, take: 1 }
  )
  return before ?? null
}
