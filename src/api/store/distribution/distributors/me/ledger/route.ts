import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { ReadLedger } from "../../../../../shared/money-validators"
import { readLedger } from "../../../../../shared/read-ledger"
import type { StoreLedgerResponse } from "../../../../../types"
import { ownDistributor } from "../../own-distributor"
import { presentOwnLedger } from "../../present-own-ledger"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ReadLedger>,
  res: MedusaResponse<StoreLedgerResponse>
): Promise<void> {
  const query = req.validatedQuery
  const own = await ownDistributor(req)
  const { rows, next } = await readLedger(req.scope, own.id, query)
  res.json({
    entries: await presentOwnLedger(req.scope, rows, query.currency_code),
    limit: query.limit,
    next,
  })
}
