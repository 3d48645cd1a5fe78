import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import type { AdminUplineResponse } from "../../../../../types"
import {
  DISTRIBUTOR_RELATIONS,
  presentDistributors,
} from "../../present-distributors"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminUplineResponse>
): Promise<void> {
  const distribution = distributionOf(req.scope)
  await distribution.retrieveDistributor(req.params.id!)
  const upline = await distribution.uplineOf(req.params.id!)
  const levels = new Map(
    upline.map(({ distributorId, level }) => [distributorId, level])
  )
  const rows = await distribution.listDistributors(
    { id: [...levels.keys()] },
    { relations: DISTRIBUTOR_RELATIONS, take: null }
  )
  const distributors = await presentDistributors(req, rows)
  res.json({
    distributors: distributors
      .map((distributor) => ({
        ...distributor,
        level: levels.get(distributor.id) ?? 0,
      }))
      .sort((a, b) => a.level - b.level),
  })
}
