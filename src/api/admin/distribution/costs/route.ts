import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { setVariantCostsWorkflow } from "../../../../workflows"
import { actorOf } from "../../../shared/actor"
import { pageInfo, pageOf } from "../../../shared/page"
import type {
  AdminCostListResponse,
  AdminCostSetResponse,
} from "../../../types"
import { listVariants } from "./list-variants"
import { presentChanges } from "./present-changes"
import { presentVariantCosts } from "./present-variant-costs"
import { storeCurrencies } from "./store-currencies"
import type { ListCosts, SetCosts } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListCosts>,
  res: MedusaResponse<AdminCostListResponse>
): Promise<void> {
  const { variants, count } = await listVariants(
    req.scope,
    req.filterableFields,
    pageOf(req)
  )
  res.json({
    variants: await presentVariantCosts(req.scope, variants),
    currencies: await storeCurrencies(req.scope),
    ...pageInfo(req, count),
  })
}

export async function POST(
  req: AuthenticatedMedusaRequest<SetCosts>,
  res: MedusaResponse<AdminCostSetResponse>
): Promise<void> {
  const { result } = await setVariantCostsWorkflow(req.scope).run({
    input: { costs: req.validatedBody.costs, actor: actorOf(req) },
  })
  res.json({ changes: await presentChanges(req.scope, result) })
}
