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

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<PayoutMethodListResponse>
): Promise<void> {
  const distribution = distributionOf(req.scope)
  const { id } = await distribution.retrieveDistributor(req.params.id!)
  const methods = await distribution.payoutMethods.of(id)
  res.json({ payout_methods: methods.map(presentPayoutMethod) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<SavePayoutMethod>,
  res: MedusaResponse<PayoutMethodResponse>
): Promise<void> {
  const { result } = await savePayoutMethodWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      distributor_id: req.params.id!,
      actor: actorOf(req),
    },
  })
  const methods = await distributionOf(req.scope).payoutMethods.of(
    req.params.id!
  )
  const saved = methods.find((method) => method.id === result.id)
  res.json({ payout_method: presentPayoutMethod(saved!) })
}
