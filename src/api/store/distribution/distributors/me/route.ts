import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { StoreDistributorResponse } from "../../../../types"
import { presentOwn } from "../present-own"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreDistributorResponse>
): Promise<void> {
  res.json({ distributor: await presentOwn(req) })
}
