import type {
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import {
  referCartWorkflow,
  removeCartReferralWorkflow,
} from "../../../../../workflows"
import { publicName } from "../../../../shared/public-name"
import type {
  StoreReferralDeleteResponse,
  StoreReferralResponse,
} from "../../../../types"
import type { ReferCart } from "../../../routes"

export async function POST(
  req: MedusaStoreRequest<ReferCart>,
  res: MedusaResponse<StoreReferralResponse>
): Promise<void> {
  const { result } = await referCartWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      cart_id: req.params.id!,
      customer_id: req.auth_context?.actor_id || undefined,
    },
  })
  res.json({
    referral: { code: result.code, display_name: publicName(result) },
  })
}

export async function DELETE(
  req: MedusaStoreRequest,
  res: MedusaResponse<StoreReferralDeleteResponse>
): Promise<void> {
  const id = req.params.id!
  await removeCartReferralWorkflow(req.scope).run({ input: { cart_id: id } })
  res.json({ id, object: "cart_referral", deleted: true })
}
