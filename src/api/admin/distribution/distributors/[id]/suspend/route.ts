import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminDistributorResponse } from "../../../../../types"
import { changeStatus } from "../../change-status"

export async function POST(
  req: AuthenticatedMedusaRequest<{ reason?: string | null }>,
  res: MedusaResponse<AdminDistributorResponse>
): Promise<void> {
  await changeStatus(req, res, "suspended")
}
