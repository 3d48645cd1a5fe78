import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import type { StoreTargetListResponse } from "../../../../../types"
import { ownDistributor } from "../../own-distributor"
import { presentOwnTargets } from "../../present-own-targets"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreTargetListResponse>
): Promise<void> {
  const { id } = await ownDistributor(req)
  const progress = await distributionOf(
    req.scope
  ).growth.targets.progressOfDistributor({
    distributorId: id,
    now: new Date(),
  })
  res.json({ targets: await presentOwnTargets(req.scope, progress) })
}
