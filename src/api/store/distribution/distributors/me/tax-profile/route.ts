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
import { ownDistributor } from "../../own-distributor"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<TaxProfileResponse>
): Promise<void> {
  const { id } = await ownDistributor(req)
  const profile = await distributionOf(req.scope).payoutMethods.taxProfileOf(id)
  res.json({ tax_profile: presentTaxProfile(profile) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<SaveTaxProfile>,
  res: MedusaResponse<TaxProfileResponse>
): Promise<void> {
  const { id } = await ownDistributor(req)
  await saveTaxProfileWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      distributor_id: id,
      actor: actorOf(req),
    },
  })
  const profile = await distributionOf(req.scope).payoutMethods.taxProfileOf(id)
  res.json({ tax_profile: presentTaxProfile(profile) })
}
