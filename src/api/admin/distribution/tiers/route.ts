import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { createTierWorkflow } from "../../../../workflows"
import { distributionOf } from "../../../../workflows/steps/module"
import { actorOf } from "../../../shared/actor"
import { pageInfo, pageOf } from "../../../shared/page"
import type { AdminTierListResponse, AdminTierResponse } from "../../../types"
import { presentTier, presentTiers } from "./present-tiers"
import type { CreateTier, ListTiers } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListTiers>,
  res: MedusaResponse<AdminTierListResponse>
): Promise<void> {
  const [rows, count] = await distributionOf(req.scope).listAndCountTiers(
    req.filterableFields,
    pageOf(req)
  )
  res.json({
    tiers: await presentTiers(req.scope, rows),
    ...pageInfo(req, count),
  })
}

export async function POST(
  req: AuthenticatedMedusaRequest<CreateTier>,
  res: MedusaResponse<AdminTierResponse>
): Promise<void> {
  const { result } = await createTierWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor: actorOf(req) },
  })
  res.json({ tier: await presentTier(req.scope, result.id) })
}
