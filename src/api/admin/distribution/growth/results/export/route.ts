import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { sendCsv } from "../../../../../shared/send-csv"
import type { ExportResults } from "../../validators"
import { resultsCsv } from "./results-csv"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ExportResults>,
  res: MedusaResponse
): Promise<void> {
  const query = req.validatedQuery as ExportResults
  await sendCsv(
    res,
    `results-${query.from}-${query.to}`,
    resultsCsv(req.scope, query)
  )
}
