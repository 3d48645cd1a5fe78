import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import {
  presentResults,
  type ReadResults,
} from "../../../../../shared/growth/present-results"
import type { GrowthResultsResponse } from "../../../../../types"
import { ownDistributor } from "../../own-distributor"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ReadResults>,
  res: MedusaResponse<GrowthResultsResponse>
): Promise<void> {
  const { id } = await ownDistributor(req)
  res.json(
    await presentResults(req.scope, id, req.validatedQuery as ReadResults)
  )
}
