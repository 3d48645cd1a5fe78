import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { cancelSimulationWorkflow } from "../../../../../../../workflows"
import { actorOf } from "../../../../../../shared/actor"
import type { AdminSimulationResponse } from "../../../../../../types"
import { presentSimulation } from "../../present-simulation"

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSimulationResponse>
): Promise<void> {
  const { result } = await cancelSimulationWorkflow(req.scope).run({
    input: { id: req.params.id!, actor: actorOf(req) },
  })
  res.json({ simulation: await presentSimulation(req.scope, result.id) })
}
