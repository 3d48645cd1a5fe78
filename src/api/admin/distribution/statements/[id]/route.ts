import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminStatementResponse } from "../../../../types"
import { presentStatement } from "../present-statement"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminStatementResponse>
): Promise<void> {
  res.json({ statement: await presentStatement(req.scope, req.params.id!) })
}
