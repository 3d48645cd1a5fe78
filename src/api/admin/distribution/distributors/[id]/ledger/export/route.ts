import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../../workflows/steps/module"
import type { ExportLedger } from "../../../../../../shared/money-validators"
import { ledgerQuestion } from "../../../../../../shared/read-ledger"
import { sendCsv } from "../../../../../../shared/send-csv"
import { ledgerCsv } from "../../../../money/ledger-csv"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ExportLedger>,
  res: MedusaResponse
): Promise<void> {
  const query = req.validatedQuery
  const { id } = await distributionOf(req.scope).retrieveDistributor(
    req.params.id!
  )
  await sendCsv(
    res,
    `${id}-${query.account}-${query.currency_code}`,
    ledgerCsv(req.scope, ledgerQuestion(id, query))
  )
}
