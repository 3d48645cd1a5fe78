import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { payoutsCsv } from "./payouts-csv"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> {
  const { id, number } = await distributionOf(req.scope).retrievePayoutBatch(
    req.params.id!
  )
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader(
    "content-disposition",
    `attachment; filename="payouts-${number}.csv"`
  )
  await pipeline(Readable.from(payoutsCsv(req.scope, id)), res)
}
