import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { recordsOf } from "../../../../../workflows/read-aliases"
import { distributionOf } from "../../../../../workflows/steps/module"
import { customersById, nameOf } from "../../../../shared/customers"
import { isoOrNull } from "../../../../shared/dates"
import type { Referral } from "../../../../shared/rows"
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

/**
 * Of who bought as a guest before signing up, the guest's counts for the account,
 * as with orders: the first in force, or else the first.
 */
async function referralOf(
  req: AuthenticatedMedusaRequest,
  customerId: string
): Promise<AdminReferral | null> {
  const records = await recordsOf(
    req.scope.resolve(ContainerRegistrationKeys.QUERY),
    customerId
  )
  const referrals = await distributionOf(req.scope).listReferrals(
    { customer_id: records },
    { relations: ["distributor"] }
  )
  const inTurn = records.flatMap(
    (id) => referrals.find(({ customer_id }) => customer_id === id) ?? []
  )
  const referral = inTurn.find(isInForce) ?? inTurn[0]
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

function isInForce({ distributor, expires_at }: Referral): boolean {
  const isOver = expires_at !== null && expires_at < new Date()
  return distributor?.status === "active" && !isOver
}
