import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../workflows/steps/module"
import { pageInfo, pageOf } from "../../../shared/page"
import type { AdminAwardListResponse } from "../../../types"
import { presentAdminAwards } from "./present-admin-awards"
import type { ListAwards } from "./routes"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListAwards>,
  res: MedusaResponse<AdminAwardListResponse>
): Promise<void> {
  const [rows, count] = await distributionOf(req.scope).listAndCountAwards(
    req.filterableFields,
    pageOf(req)
  )
  res.json({
    awards: await presentAdminAwards(req.scope, rows),
    ...pageInfo(req, count),
  })
}
