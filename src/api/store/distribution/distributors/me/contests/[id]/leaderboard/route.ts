import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../../../workflows/steps/module"
import type { ReadLeaderboard } from "../../../../../../../admin/distribution/contests/validators"
import type { StoreLeaderboardResponse } from "../../../../../../../types"
import { ownDistributor } from "../../../../own-distributor"
import { presentBoard } from "../../../../present-own-contests"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ReadLeaderboard>,
  res: MedusaResponse<StoreLeaderboardResponse>
): Promise<void> {
  const { after, limit } = req.validatedQuery as ReadLeaderboard
  const own = await ownDistributor(req)
  const { contests } = distributionOf(req.scope).growth
  const { contest, standing } = await contests.contestOf({
    contestId: req.params.id!,
    distributorId: own.id,
  })
  const rows = await contests.leaderboard({
    contestId: contest.id,
    after,
    limit,
  })
  const context = { contest, own }
  const [ownRow] = await presentBoard(
    req.scope,
    context,
    standing ? [standing] : []
  )
  res.json({
    standings: await presentBoard(req.scope, context, rows),
    own: ownRow ?? null,
    count: contest.standing_count,
    limit,
    next: rows.length < limit ? null : rows.at(-1)!.position,
  })
}
