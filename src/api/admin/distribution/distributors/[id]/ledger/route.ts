import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import type { ReadLedger } from "../../../../../shared/money-validators"
import { readLedger } from "../../../../../shared/read-ledger"
import type { AdminLedgerResponse } from "../../../../../types"
import { presentLedger } from "../../../money/present-ledger"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ReadLedger>,
  res: MedusaResponse<AdminLedgerResponse>
): Promise<void> {
  const query = req.validatedQuery
  const { id } = await distributionOf(req.scope).retrieveDistributor(
    req.params.id!
  )
  const { rows, next } = await readLedger(req.scope, id, query)
  res.json({
    entries: await presentLedger(req.scope, rows, query.currency_code),
    limit: query.limit,
    next,
  })
}
