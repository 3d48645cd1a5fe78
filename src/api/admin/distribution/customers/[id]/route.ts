import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../workflows/steps/module"
import { customersById, nameOf } from "../../../../shared/customers"
import { isoOrNull } from "../../../../shared/dates"
import type { AdminCustomerResponse, AdminReferral } from "../../../../types"
import { presentDistributor } from "../../distributors/present-distributors"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminCustomerResponse>
): Promise<void> {
  const own = await distributionOf(req.scope).distributorOfCustomer(
    req.params.id!
  )
  res.json({
    referral: await referralOf(req, req.params.id!),
    distributor: own ? await presentDistributor(req, own.id) : null,
  })
}

async function referralOf(
  req: AuthenticatedMedusaRequest,
  customerId: string
): Promise<AdminReferral | null> {
  const [referral] = await distributionOf(req.scope).listReferrals(
    { customer_id: customerId },
    { relations: ["distributor"], take: 1 }
  )
  if (!referral?.distributor) {
    return null
  }
  const { id, code, customer_id } = referral.distributor
  const customers = await customersById(req.scope, [customer_id])
  const customer = customers.get(customer_id) ?? null
  return {
    distributor: { id, code, name: nameOf(referral.distributor, customer) },
    evidence: referral.evidence,
    created_at: referral.created_at.toISOString(),
    expires_at: isoOrNull(referral.expires_at),
  }
}
