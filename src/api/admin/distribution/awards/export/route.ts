import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { sendCsv } from "../../../../shared/send-csv"
import type { ExportAwards } from "../routes"
import { awardsCsv } from "./awards-csv"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ExportAwards>,
  res: MedusaResponse
): Promise<void> {
  await sendCsv(res, "awards", awardsCsv(req.scope, req.filterableFields))
}
