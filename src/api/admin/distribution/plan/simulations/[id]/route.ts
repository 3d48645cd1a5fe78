import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { deleteSimulationWorkflow } from "../../../../../../workflows"
import { actorOf } from "../../../../../shared/actor"
import type {
  AdminSimulationDeleteResponse,
  AdminSimulationResponse,
} from "../../../../../types"
import { presentSimulation } from "../present-simulation"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSimulationResponse>
): Promise<void> {
  const simulation = await presentSimulation(req.scope, req.params.id!)
  res.json({ simulation })
}

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSimulationDeleteResponse>
): Promise<void> {
  const id = req.params.id!
  await deleteSimulationWorkflow(req.scope).run({
    input: { id, actor: actorOf(req) },
  })
  res.json({ id, object: "simulation", deleted: true })
}
