import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import type { AdminDistributorResponse } from "../../../../../types"
import { changeStatus } from "../../change-status"

/** Undoes a suspension; one who was rejected is put up for review again. */
export async function POST(
  req: AuthenticatedMedusaRequest<{ reason?: string | null }>,
  res: MedusaResponse<AdminDistributorResponse>
): Promise<void> {
  const { status } = await distributionOf(req.scope).retrieveDistributor(
    req.params.id!
  )
  await changeStatus(req, res, status === "rejected" ? "pending" : "active")
}
