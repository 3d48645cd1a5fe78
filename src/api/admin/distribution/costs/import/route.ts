import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { importVariantCostsWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../shared/actor"
import type { AdminCostImportResponse } from "../../../../types"
import type { ImportCosts } from "../validators"
import { presentImport, previewImport } from "./present-import"

export async function POST(
  req: AuthenticatedMedusaRequest<ImportCosts>,
  res: MedusaResponse<AdminCostImportResponse>
): Promise<void> {
  const { csv, dry_run } = req.validatedBody
  if (dry_run) {
    res.json(await previewImport(req.scope, csv))
    return
  }
  const { result } = await importVariantCostsWorkflow(req.scope).run({
    input: { csv, actor: actorOf(req) },
  })
  res.json(await presentImport(req.scope, { ...result, refused: [] }))
}
