import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../workflows/steps/module"
import type { AdminCloseToNextResponse } from "../../../../types"
import type { ListWork } from "../../contests/validators"
import { presentRows, workPageOf } from "../page"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListWork>,
  res: MedusaResponse<AdminCloseToNextResponse>
): Promise<void> {
  const page = workPageOf(req)
  const { growth } = distributionOf(req.scope)
  const { rows, count, day } = await growth.closeToNext(page)
  res.json({
    close: await presentRows(req.scope, rows),
    day,
    count,
    offset: page.skip,
    limit: page.take,
  })
}
