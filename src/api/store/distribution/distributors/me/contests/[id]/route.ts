import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../../workflows/steps/module"
import type { StoreContestResponse } from "../../../../../../types"
import { ownDistributor } from "../../../own-distributor"
import {
  presentOwnContests,
  presentOwnObjection,
} from "../../../present-own-contests"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreContestResponse>
): Promise<void> {
  const own = await ownDistributor(req)
  const distribution = distributionOf(req.scope)
  const row = await distribution.growth.contests.contestOf({
    contestId: req.params.id!,
    distributorId: own.id,
  })
  const [contest] = await presentOwnContests(req.scope, own, [row])
  const objections = await distribution.listContestObjections(
    { contest_id: row.contest.id, distributor_id: own.id },
    { take: null, order: { created_at: "ASC", id: "ASC" } }
  )
  res.json({
    contest: contest!,
    objections: objections.map(presentOwnObjection),
  })
}
