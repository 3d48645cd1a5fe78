import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { reconcileOrders } from "../../../../../../workflows"
import type { AdminOrderResponse } from "../../../../../types"
import { presentOrder } from "../../present-order"

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminOrderResponse>
): Promise<void> {
  const id = req.params.id!
  await assertOrderExists(req, id)
  await reconcileOrders(req.scope, [id])
  res.json(await presentOrder(req.scope, id))
}

async function assertOrderExists(
  req: AuthenticatedMedusaRequest,
  id: string
): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id"],
    filters: { id },
  })
  if (data.length === 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no order with id ${id}`
    )
  }
}
