import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { sendCsv } from "../../../../../shared/send-csv"
import { payoutsCsv } from "./payouts-csv"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> {
  const { id, number } = await distributionOf(req.scope).retrievePayoutBatch(
    req.params.id!
  )
  await sendCsv(res, `payouts-${number}`, payoutsCsv(req.scope, id))
}
