import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { adjustBalanceWorkflow } from "../../../../../../workflows"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { actorOf } from "../../../../../shared/actor"
import { keyed, requestKeyOf } from "../../../../../shared/keyed"
import { minorOf } from "../../../../../shared/minor-amount"
import { pageInfo, pageOf } from "../../../../../shared/page"
import type {
  AdminAdjustmentListResponse,
  AdminAdjustmentResponse,
} from "../../../../../types"
import { presentAdjustments } from "../../../money/present-adjustments"
import type { BookAdjustment } from "../../../money/validators"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminAdjustmentListResponse>
): Promise<void> {
  const distribution = distributionOf(req.scope)
  await distribution.retrieveDistributor(req.params.id!)
  const [rows, count] = await distribution.listAndCountAdjustments(
    { ...req.filterableFields, distributor_id: req.params.id! },
    pageOf(req)
  )
  res.json({
    adjustments: await presentAdjustments(req.scope, rows),
    ...pageInfo(req, count),
  })
}

export const POST = keyed(book)

async function book(
  req: AuthenticatedMedusaRequest<BookAdjustment>,
  res: MedusaResponse<AdminAdjustmentResponse>
): Promise<void> {
  const { kind, currency_code, amount, reason } = req.validatedBody
  const { result } = await adjustBalanceWorkflow(req.scope).run({
    input: {
      distributor_id: req.params.id!,
      currency_code,
      kind,
      amount_minor: await minorOf(req.scope, amount, currency_code),
      reason,
      request_key: requestKeyOf(req),
      actor: actorOf(req),
    },
  })
  const booked = await distributionOf(req.scope).retrieveAdjustment(result.id)
  const [adjustment] = await presentAdjustments(req.scope, [booked])
  res.json({ adjustment: adjustment! })
}
