import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../workflows/steps/module"
import type { AdminStatementListResponse } from "../../../types"
import { pageInfo, pageOf } from "../../../shared/page"
import { filtersOf } from "./filters"
import { presentSummaries } from "./present-summaries"
import type { ListStatements } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListStatements>,
  res: MedusaResponse<AdminStatementListResponse>
): Promise<void> {
  const [rows, count] = await distributionOf(req.scope).listAndCountStatements(
    await filtersOf(req.scope, req.filterableFields, new Date()),
    pageOf(req)
  )
  res.json({
    statements: await presentSummaries(req.scope, rows),
    ...pageInfo(req, count),
  })
}
