import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { savePayoutMethodWorkflow } from "../../../../../../workflows"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { actorOf } from "../../../../../shared/actor"
import type { SavePayoutMethod } from "../../../../../shared/payout-validators"
import { presentPayoutMethod } from "../../../../../shared/present-payout-methods"
import type {
  PayoutMethodListResponse,
  PayoutMethodResponse,
} from "../../../../../types"
import { ownDistributor } from "../../own-distributor"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<PayoutMethodListResponse>
): Promise<void> {
  const { id } = await ownDistributor(req)
  const methods = await distributionOf(req.scope).payoutMethods.of(id)
  res.json({ payout_methods: methods.map(presentPayoutMethod) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<SavePayoutMethod>,
  res: MedusaResponse<PayoutMethodResponse>
): Promise<void> {
  const { id } = await ownDistributor(req)
  const { result } = await savePayoutMethodWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      distributor_id: id,
      actor: actorOf(req),
    },
  })
  const methods = await distributionOf(req.scope).payoutMethods.of(id)
  const saved = methods.find((method) => method.id === result.id)
  res.json({ payout_method: presentPayoutMethod(saved!) })
}
