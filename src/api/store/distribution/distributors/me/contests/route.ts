import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import type { StoreContestListResponse } from "../../../../../types"
import { ownDistributor } from "../../own-distributor"
import { presentOwnContests } from "../../present-own-contests"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreContestListResponse>
): Promise<void> {
  const own = await ownDistributor(req)
  const rows = await distributionOf(req.scope).growth.contests.contestsOf(
    own.id
  )
  res.json({ contests: await presentOwnContests(req.scope, own, rows) })
}
