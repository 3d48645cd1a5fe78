import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { presentProgress } from "../../../../../shared/growth/present-progress"
import type { StoreProgressResponse } from "../../../../../types"
import { ownDistributor } from "../../own-distributor"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreProgressResponse>
): Promise<void> {
  const own = await ownDistributor(req)
  const row = await distributionOf(req.scope).growth.progressOf({
    distributorId: own.id,
    now: new Date(),
  })
  const [progress] = await presentProgress(req.scope, [row])
  res.json({ progress: progress! })
}
