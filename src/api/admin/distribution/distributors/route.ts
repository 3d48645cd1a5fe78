import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { enrolDistributorWorkflow } from "../../../../workflows"
import { distributionOf } from "../../../../workflows/steps/module"
import { actorOf } from "../../../shared/actor"
import { searchCustomerIds } from "../../../shared/customers"
import { pageInfo, pageOf } from "../../../shared/page"
import type {
  AdminDistributorListResponse,
  AdminDistributorResponse,
} from "../../../types"
import {
  DISTRIBUTOR_RELATIONS,
  presentDistributor,
  presentDistributors,
} from "./present-distributors"
import type { EnrolDistributor, ListDistributors } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListDistributors>,
  res: MedusaResponse<AdminDistributorListResponse>
): Promise<void> {
  const { q, ...filters } = req.filterableFields
  const matching = q
    ? { $or: [{ q }, { customer_id: await searchCustomerIds(req.scope, q) }] }
    : {}
  const [rows, count] = await distributionOf(
    req.scope
  ).listAndCountDistributors(
    { $and: [filters, matching] },
    { ...pageOf(req), relations: DISTRIBUTOR_RELATIONS }
  )
  res.json({
    distributors: await presentDistributors(req, rows),
    ...pageInfo(req, count),
  })
}

export async function POST(
  req: AuthenticatedMedusaRequest<EnrolDistributor>,
  res: MedusaResponse<AdminDistributorResponse>
): Promise<void> {
  const { result } = await enrolDistributorWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor: actorOf(req) },
  })
  res.json({ distributor: await presentDistributor(req, result.id) })
}
