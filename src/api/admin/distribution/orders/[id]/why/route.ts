import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminOrderWhyResponse } from "../../../../../types"
import { presentOrderWhy } from "../../present-order-why"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminOrderWhyResponse>
): Promise<void> {
  res.json({ why: await presentOrderWhy(req.scope, req.params.id!) })
}
