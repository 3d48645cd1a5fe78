import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { presentProgress } from "../../../../../shared/growth/present-progress"
import type { AdminProgressResponse } from "../../../../../types"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminProgressResponse>
): Promise<void> {
  const distribution = distributionOf(req.scope)
  const { id } = await distribution.retrieveDistributor(req.params.id!)
  const row = await distribution.growth.progressOf({
    distributorId: id,
    now: new Date(),
  })
  const [progress] = await presentProgress(req.scope, [row])
  res.json({ progress: progress! })
}
