import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../workflows/steps/module"
import { presentPayoutProvider } from "../../../shared/present-payout-methods"
import type { PayoutProviderListResponse } from "../../../types"

/** The ways to be paid that this store offers, and what each asks for. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<PayoutProviderListResponse>
): Promise<void> {
  const providers = distributionOf(req.scope).payoutProviders()
  res.json({ payout_providers: providers.map(presentPayoutProvider) })
}
