import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { createContestWorkflow } from "../../../../workflows"
import { distributionOf } from "../../../../workflows/steps/module"
import { actorOf } from "../../../shared/actor"
import { pageInfo, pageOf } from "../../../shared/page"
import type {
  AdminContestListResponse,
  AdminContestResponse,
} from "../../../types"
import { presentContest, presentContests } from "./present-contests"
import { termsOf } from "./terms-of"
import type { CreateContest, ListContests } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListContests>,
  res: MedusaResponse<AdminContestListResponse>
): Promise<void> {
  const [rows, count] = await distributionOf(req.scope).listAndCountContests(
    req.filterableFields,
    pageOf(req)
  )
  res.json({
    contests: await presentContests(req.scope, rows),
    ...pageInfo(req, count),
  })
}

export async function POST(
  req: AuthenticatedMedusaRequest<CreateContest>,
  res: MedusaResponse<AdminContestResponse>
): Promise<void> {
  const { result } = await createContestWorkflow(req.scope).run({
    input: {
      terms: await termsOf(req.scope, req.validatedBody),
      actor: actorOf(req),
    },
  })
  res.json({ contest: await presentContest(req.scope, result.id) })
}
