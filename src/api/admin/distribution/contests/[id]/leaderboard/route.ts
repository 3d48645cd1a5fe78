import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import type { AdminLeaderboardResponse } from "../../../../../types"
import { presentStandings } from "../../present-standings"
import type { ReadLeaderboard } from "../../validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ReadLeaderboard>,
  res: MedusaResponse<AdminLeaderboardResponse>
): Promise<void> {
  const { after, limit } = req.validatedQuery as ReadLeaderboard
  const distribution = distributionOf(req.scope)
  const contest = await distribution.retrieveContest(req.params.id!)
  const rows = await distribution.growth.contests.leaderboard({
    contestId: contest.id,
    after,
    limit,
  })
  res.json({
    standings: await presentStandings(req.scope, contest, rows),
    count: contest.standing_count,
    limit,
    next: rows.length < limit ? null : rows.at(-1)!.position,
  })
}
