import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { sendCsv } from "../../../../shared/send-csv"
import { filtersOf } from "../filters"
import type { StatementFilters } from "../validators"
import { statementsCsv } from "./statements-csv"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, StatementFilters>,
  res: MedusaResponse
): Promise<void> {
  const filters = await filtersOf(req.scope, req.filterableFields, new Date())
  await sendCsv(res, "statements", statementsCsv(req.scope, filters))
}
