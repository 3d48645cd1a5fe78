import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import type { AdminSettlementPeriodResponse } from "../../../../../types"
import { presentPeriods } from "../../present-periods"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSettlementPeriodResponse>
): Promise<void> {
  const row = await distributionOf(req.scope).retrieveSettlementPeriod(
    req.params.id!
  )
  const [period] = await presentPeriods(req.scope, [row])
  res.json({ period: period! })
}
