import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { sendCsv } from "../../../../shared/send-csv"
import { costCsv } from "./cost-csv"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> {
  await sendCsv(res, "costs", costCsv(req.scope))
}
