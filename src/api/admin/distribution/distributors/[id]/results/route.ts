import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import {
  presentResults,
  type ReadResults,
} from "../../../../../shared/growth/present-results"
import type { GrowthResultsResponse } from "../../../../../types"
import { distributionOf } from "../../../../../../workflows/steps/module"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ReadResults>,
  res: MedusaResponse<GrowthResultsResponse>
): Promise<void> {
  const { id } = await distributionOf(req.scope).retrieveDistributor(
    req.params.id!
  )
  res.json(
    await presentResults(req.scope, id, req.validatedQuery as ReadResults)
  )
}
