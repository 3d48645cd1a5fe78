import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../workflows/steps/module"
import type { AdminSettlementWorkResponse } from "../../../types"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSettlementWorkResponse>
): Promise<void> {
  const { settlement } = distributionOf(req.scope)
  res.json({ work: await settlement.openWork(new Date()) })
}
