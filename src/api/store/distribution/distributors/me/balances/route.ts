import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { presentBalances } from "../../../../../shared/balances"
import type { StoreBalancesResponse } from "../../../../../types"
import { ownDistributor } from "../../own-distributor"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreBalancesResponse>
): Promise<void> {
  const own = await ownDistributor(req)
  res.json({ balances: await presentBalances(req.scope, own.id) })
}
