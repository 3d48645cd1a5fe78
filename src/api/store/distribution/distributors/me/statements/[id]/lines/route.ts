import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { StoreStatementLinesResponse } from "../../../../../../../types"
import type { ListOwnLines } from "../../../../../../money-routes"
import { ownStatement } from "../../../../own-statement"
import { presentOwnLines } from "../../../../present-own-lines"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListOwnLines>,
  res: MedusaResponse<StoreStatementLinesResponse>
): Promise<void> {
  const query = req.validatedQuery
  const statement = await ownStatement(req)
  res.json({
    ...(await presentOwnLines(req.scope, statement, query)),
    limit: query.limit,
  })
}
