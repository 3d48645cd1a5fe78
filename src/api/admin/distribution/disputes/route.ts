import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../workflows/steps/module"
import type { AdminDisputeListResponse } from "../../../types"
import { presentDisputes } from "./present-disputes"
import type { ListDisputes } from "./routes"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListDisputes>,
  res: MedusaResponse<AdminDisputeListResponse>
): Promise<void> {
  const { limit, offset, ...filters } = req.validatedQuery as ListDisputes
  const [rows, count] = await distributionOf(req.scope).settlement.listDisputes(
    {
      statuses: listOf(filters.status),
      statementIds: listOf(filters.statement_id),
      distributorIds: listOf(filters.distributor_id),
      skip: offset,
      take: limit,
    }
  )
  res.json({
    disputes: await presentDisputes(req.scope, rows),
    count,
    offset,
    limit,
  })
}

function listOf<T extends string>(filter: T | T[] | undefined) {
  return filter === undefined || Array.isArray(filter) ? filter : [filter]
}
