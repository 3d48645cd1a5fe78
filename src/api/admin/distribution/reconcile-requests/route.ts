import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../workflows/steps/module"
import { pageInfo, pageOf } from "../../../shared/page"
import type { AdminReconcileRequestListResponse } from "../../../types"
import type { ListReconcileRequests } from "./routes"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListReconcileRequests>,
  res: MedusaResponse<AdminReconcileRequestListResponse>
): Promise<void> {
  const [rows, count] = await distributionOf(
    req.scope
  ).listAndCountReconcileRequests(
    filtersOf(req.filterableFields),
    pageOf(req, "subject_id")
  )
  res.json({
    reconcile_requests: rows.map((row) => ({
      order_id: row.subject === "order" ? row.subject_id : null,
      subject: row.subject,
      subject_id: row.subject_id,
      cause: row.cause,
      asked_at: row.asked_at.toISOString(),
      attempts: row.attempts,
      last_error: row.last_error,
      next_attempt_at: row.next_attempt_at.toISOString(),
    })),
    ...pageInfo(req, count),
  })
}

function filtersOf({ order_id }: Record<string, unknown>) {
  return order_id ? { subject: "order", subject_id: order_id } : {}
}
