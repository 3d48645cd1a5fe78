import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { takeBankFile } from "../../../../../../workflows"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { actorOf } from "../../../../../shared/actor"

/** The payouts of a batch that a person is to pay; whom it is for changes by nothing but paying. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> {
  const { id, number } = await distributionOf(req.scope).retrievePayoutBatch(
    req.params.id!
  )
  const file = await takeBankFile(req.scope, {
    batchId: id,
    actor: actorOf(req),
  })
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("cache-control", "no-store")
  res.setHeader(
    "content-disposition",
    `attachment; filename="bank-file-${number}.csv"`
  )
  res.send(file)
}
