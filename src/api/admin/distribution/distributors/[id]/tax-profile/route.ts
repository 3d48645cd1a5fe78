import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { saveTaxProfileWorkflow } from "../../../../../../workflows"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { actorOf } from "../../../../../shared/actor"
import type { SaveTaxProfile } from "../../../../../shared/payout-validators"
import { presentTaxProfile } from "../../../../../shared/present-payout-methods"
import type { TaxProfileResponse } from "../../../../../types"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<TaxProfileResponse>
): Promise<void> {
  const distribution = distributionOf(req.scope)
  const { id } = await distribution.retrieveDistributor(req.params.id!)
  const profile = await distribution.payoutMethods.taxProfileOf(id)
  res.json({ tax_profile: presentTaxProfile(profile) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<SaveTaxProfile>,
  res: MedusaResponse<TaxProfileResponse>
): Promise<void> {
  await saveTaxProfileWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      distributor_id: req.params.id!,
      actor: actorOf(req),
    },
  })
  const profile = await distributionOf(req.scope).payoutMethods.taxProfileOf(
    req.params.id!
  )
  res.json({ tax_profile: presentTaxProfile(profile) })
}
