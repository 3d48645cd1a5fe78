import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createPayoutBatchWorkflow } from "../../../../workflows"
import type { CreatePayoutBatchInput } from "../../../../workflows/payouts/batches"
import { distributionOf } from "../../../../workflows/steps/module"
import type {
  AdminNewPayoutBatchResponse,
  AdminPayoutBatchListResponse,
} from "../../../types"
import { actorOf } from "../../../shared/actor"
import { keyed, requestKeyOf } from "../../../shared/keyed"
import { minorsIn } from "../../../shared/minor-amount"
import { pageInfo, pageOf } from "../../../shared/page"
import { presentBatch, presentBatches } from "./present-batches"
import { presentLeft } from "./present-left"
import type { CreatePayoutBatch, ListPayoutBatches } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListPayoutBatches>,
  res: MedusaResponse<AdminPayoutBatchListResponse>
): Promise<void> {
  const [rows, count] = await distributionOf(
    req.scope
  ).listAndCountPayoutBatches(req.filterableFields, pageOf(req))
  res.json({
    payout_batches: await presentBatches(req.scope, rows, actorOf(req)),
    ...pageInfo(req, count),
  })
}

export const POST = keyed(
  async (
    req: AuthenticatedMedusaRequest<CreatePayoutBatch>,
    res: MedusaResponse<AdminNewPayoutBatchResponse>
  ): Promise<void> => {
    const { payouts, currency_codes } = req.validatedBody
    const actor = actorOf(req)
    const { result } = await createPayoutBatchWorkflow(req.scope).run({
      input: {
        payouts: payouts && (await inMinorUnits(req.scope, payouts)),
        currency_codes,
        request_key: requestKeyOf(req),
        actor,
      },
    })
    res.json({
      payout_batch: await presentBatch(req.scope, result.batch.id, actor),
      left: await presentLeft(req.scope, result.left),
    })
  }
)

/** A statement that there is not has no currency; that it is unknown is told later. */
async function inMinorUnits(
  scope: MedusaContainer,
  payouts: NonNullable<CreatePayoutBatch["payouts"]>
): Promise<CreatePayoutBatchInput["payouts"]> {
  const statements = await distributionOf(scope).listStatements(
    { id: payouts.map(({ statement_id }) => statement_id) },
    { take: null, select: ["id", "currency_code"] }
  )
  const currencies = new Map(
    statements.map(({ id, currency_code }) => [id, currency_code])
  )
  const toMinor = await minorsIn(scope, [...currencies.values()])
  return payouts.map(({ statement_id, amount, method_id }) => {
    const currency = currencies.get(statement_id)
    const isPart = typeof amount === "number" && currency !== undefined
    return {
      statement_id,
      amount_minor: isPart ? toMinor(amount, currency) : null,
      method_id,
    }
  })
}
