import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { createPrizeWorkflow } from "../../../../workflows"
import { distributionOf } from "../../../../workflows/steps/module"
import { actorOf } from "../../../shared/actor"
import { pageInfo, pageOf } from "../../../shared/page"
import type { AdminPrizeListResponse, AdminPrizeResponse } from "../../../types"
import { presentPrize, presentPrizes, storedPrize } from "./present-prizes"
import type { CreatePrize, ListPrizes } from "./routes"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListPrizes>,
  res: MedusaResponse<AdminPrizeListResponse>
): Promise<void> {
  const [rows, count] = await distributionOf(req.scope).listAndCountPrizes(
    req.filterableFields,
    pageOf(req)
  )
  res.json({
    prizes: await presentPrizes(req.scope, rows),
    ...pageInfo(req, count),
  })
}

export async function POST(
  req: AuthenticatedMedusaRequest<CreatePrize>,
  res: MedusaResponse<AdminPrizeResponse>
): Promise<void> {
  const prize = await storedPrize(req.scope, req.validatedBody)
  const { result } = await createPrizeWorkflow(req.scope).run({
    input: { ...prize, actor: actorOf(req) },
  })
  res.json({ prize: await presentPrize(req.scope, result.id) })
}
