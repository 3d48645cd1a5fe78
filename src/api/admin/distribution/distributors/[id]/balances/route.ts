import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { presentBalances } from "../../../../../shared/balances"
import type { AdminBalancesResponse } from "../../../../../types"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminBalancesResponse>
): Promise<void> {
  await distributionOf(req.scope).retrieveDistributor(req.params.id!)
  res.json({ balances: await presentBalances(req.scope, req.params.id!) })
}
