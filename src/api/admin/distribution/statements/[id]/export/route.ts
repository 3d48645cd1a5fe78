import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { sendCsv } from "../../../../../shared/send-csv"
import { linesCsv } from "./lines-csv"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> {
  const statement = await distributionOf(req.scope).retrieveStatement(
    req.params.id!
  )
  const name = `statement-${statement.number}`
  await sendCsv(res, name, linesCsv(req.scope, statement))
}
