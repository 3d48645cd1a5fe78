import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { pageInfo, pageOf } from "../../../../../shared/page"
import type { StoreStatementListResponse } from "../../../../../types"
import { ownDistributor } from "../../own-distributor"
import { visibleTo } from "../../own-statement"
import { presentOwnStatements } from "../../present-own-statements"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreStatementListResponse>
): Promise<void> {
  const own = await ownDistributor(req)
  const [rows, count] = await distributionOf(req.scope).listAndCountStatements(
    visibleTo(own.id),
    pageOf(req)
  )
  res.json({
    statements: await presentOwnStatements(req.scope, rows),
    ...pageInfo(req, count),
  })
}
