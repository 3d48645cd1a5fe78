import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { sendCsv } from "../../../../../shared/send-csv"
import { verdictsCsv } from "./verdicts-csv"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> {
  const evaluation = await distributionOf(req.scope).retrieveTierEvaluation(
    req.params.id!
  )
  await sendCsv(
    res,
    `tiers-${evaluation.day}`,
    verdictsCsv(req.scope, evaluation)
  )
}
