import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { addCouponWorkflow } from "../../../../../../workflows"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { actorOf } from "../../../../../shared/actor"
import { pageInfo, pageOf } from "../../../../../shared/page"
import type {
  AdminCouponListResponse,
  AdminCouponResponse,
} from "../../../../../types"
import { presentCoupons } from "../../present-coupons"
import type { AddCoupon } from "../../validators"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminCouponListResponse>
): Promise<void> {
  const distribution = distributionOf(req.scope)
  await distribution.retrieveDistributor(req.params.id!)
  const [rows, count] = await distribution.listAndCountCoupons(
    { distributor_id: req.params.id! },
    pageOf(req)
  )
  res.json({
    coupons: await presentCoupons(req.scope, rows),
    ...pageInfo(req, count),
  })
}

export async function POST(
  req: AuthenticatedMedusaRequest<AddCoupon>,
  res: MedusaResponse<AdminCouponResponse>
): Promise<void> {
  const { result } = await addCouponWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      distributor_id: req.params.id!,
      actor: actorOf(req),
    },
  })
  const added = await distributionOf(req.scope).retrieveCoupon(result.id)
  const [coupon] = await presentCoupons(req.scope, [added])
  res.json({ coupon: coupon! })
}
