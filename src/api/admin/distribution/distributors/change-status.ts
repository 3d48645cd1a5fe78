import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import type { DistributorStatus } from "../../../../modules/distribution/domain/states"
import { changeDistributorStatusWorkflow } from "../../../../workflows"
import { actorOf } from "../../../shared/actor"
import type { reason } from "../../../shared/validators"
import type { AdminDistributorResponse } from "../../../types"
import { presentDistributor } from "./present-distributors"

type Request = AuthenticatedMedusaRequest<z.infer<typeof reason>>

/** Takes the distributor of the address to a status and answers it. */
export async function changeStatus(
  req: Request,
  res: MedusaResponse<AdminDistributorResponse>,
  status: DistributorStatus
): Promise<void> {
  const { result } = await changeDistributorStatusWorkflow(req.scope).run({
    input: {
      id: req.params.id!,
      status,
      reason: req.validatedBody.reason,
      actor: actorOf(req),
    },
  })
  res.json({ distributor: await presentDistributor(req, result.id) })
}
