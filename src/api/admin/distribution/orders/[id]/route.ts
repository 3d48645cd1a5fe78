import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminOrderResponse } from "../../../../types"
import { presentOrder } from "../present-order"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminOrderResponse>
): Promise<void> {
  res.json(await presentOrder(req.scope, req.params.id!))
}
