import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../workflows/steps/module"
import type { AdminLedgerCheckResponse } from "../../../../types"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminLedgerCheckResponse>
): Promise<void> {
  res.json(await distributionOf(req.scope).checkLedger())
}
