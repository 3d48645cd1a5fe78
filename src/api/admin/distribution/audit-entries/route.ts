import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../workflows/steps/module"
import { pageInfo, pageOf } from "../../../shared/page"
import type { AdminAuditEntryListResponse } from "../../../types"
import type { ListAuditEntries } from "./routes"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListAuditEntries>,
  res: MedusaResponse<AdminAuditEntryListResponse>
): Promise<void> {
  const [rows, count] = await distributionOf(
    req.scope
  ).listAndCountAuditEntries(req.filterableFields, pageOf(req))
  res.json({
    audit_entries: rows.map((row) => ({
      id: row.id,
      actor_id: row.actor_id,
      actor_type: row.actor_type,
      action: row.action,
      subject_type: row.subject_type,
      subject_id: row.subject_id,
      detail: row.detail,
      created_at: row.created_at.toISOString(),
    })),
    ...pageInfo(req, count),
  })
}
