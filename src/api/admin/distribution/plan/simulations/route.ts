import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { PlanChanges } from "../../../../../modules/distribution/plan/with-changes"
import {
  nudgeSimulations,
  requestSimulationWorkflow,
} from "../../../../../workflows"
import { distributionOf } from "../../../../../workflows/steps/module"
import { actorOf } from "../../../../shared/actor"
import { pageInfo, pageOf } from "../../../../shared/page"
import type {
  AdminSimulationListResponse,
  AdminSimulationResponse,
} from "../../../../types"
import {
  presentSimulation,
  SUMMARY_COLUMNS,
  summaryOf,
} from "./present-simulation"
import type { CreateSimulation, ListSimulations } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListSimulations>,
  res: MedusaResponse<AdminSimulationListResponse>
): Promise<void> {
  const [rows, count] = await distributionOf(req.scope).listAndCountSimulations(
    req.filterableFields,
    { ...pageOf(req), select: SUMMARY_COLUMNS }
  )
  res.json({ simulations: rows.map(summaryOf), ...pageInfo(req, count) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<CreateSimulation>,
  res: MedusaResponse<AdminSimulationResponse>
): Promise<void> {
  const { terms, draft_id, from, until, name } = req.validatedBody
  const { result } = await requestSimulationWorkflow(req.scope).run({
    input: {
      terms: terms as PlanChanges | undefined,
      draftId: draft_id,
      from,
      until,
      name,
      actor: actorOf(req),
    },
  })
  nudgeSimulations(req.scope)
  res.json({ simulation: await presentSimulation(req.scope, result.id) })
}
