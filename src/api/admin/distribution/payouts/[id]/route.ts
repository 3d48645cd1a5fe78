import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminPayoutResponse } from "../../../../types"
import { presentPayout } from "../present-payout"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPayoutResponse>
): Promise<void> {
  res.json({ payout: await presentPayout(req.scope, req.params.id!) })
}
