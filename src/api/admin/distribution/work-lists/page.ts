import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { WorkListPage } from "../../../../modules/distribution/growth/work-lists/page"
import type { TierProgress } from "../../../../modules/distribution/growth/work-lists/progress-of"
import { distributorSummaries } from "../../../shared/distributor-summaries"
import { presentProgress } from "../../../shared/growth/present-progress"
import type { AdminProgressRow } from "../../../types"
import type { ListWork } from "../contests/validators"

/** The page of a work list that a request asks for, as things are now. */
export function workPageOf(
  req: AuthenticatedMedusaRequest<unknown, ListWork>
): WorkListPage {
  const { limit, offset } = req.validatedQuery as ListWork
  return { now: new Date(), skip: offset, take: limit }
}

/** Progress with whose it is. */
export async function presentRows(
  scope: MedusaContainer,
  rows: readonly TierProgress[]
): Promise<AdminProgressRow[]> {
  const distributors = await distributorSummaries(
    scope,
    rows.map(({ distributor_id }) => distributor_id)
  )
  const presented = await presentProgress(scope, rows)
  return rows.map(({ distributor_id }, index) => ({
    distributor: distributors.get(distributor_id)!,
    ...presented[index]!,
  }))
}
