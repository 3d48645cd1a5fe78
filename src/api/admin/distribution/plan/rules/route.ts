import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../workflows/steps/module"
import type { AdminPlanRulesResponse } from "../../../../types"
import { presentTouching } from "./present-touching"
import { productLines } from "./product-lines"
import type { ListTouchingRules } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPlanRulesResponse>
): Promise<void> {
  const { product_id } = req.filterableFields as unknown as ListTouchingRules
  const distribution = distributionOf(req.scope)
  const lines = await productLines(req.scope, product_id)
  const { terms } = await distribution.plans.current()
  const touching = await distribution.plans.rulesTouching(lines)
  res.json({ rules: await presentTouching(req.scope, terms, touching) })
}
