import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { pageInfo, pageOf } from "../../../../../shared/page"
import type { AdminContestObjectionListResponse } from "../../../../../types"
import { presentObjections } from "../../present-objections"
import type { ListObjections } from "../../validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListObjections>,
  res: MedusaResponse<AdminContestObjectionListResponse>
): Promise<void> {
  const distribution = distributionOf(req.scope)
  const contest = await distribution.retrieveContest(req.params.id!)
  const [rows, count] = await distribution.listAndCountContestObjections(
    { ...req.filterableFields, contest_id: contest.id },
    pageOf(req)
  )
  res.json({
    objections: await presentObjections(req.scope, contest, rows),
    ...pageInfo(req, count),
  })
}
