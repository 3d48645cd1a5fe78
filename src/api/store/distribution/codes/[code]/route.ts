import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { distributionOf } from "../../../../../workflows/steps/module"
import { publicName } from "../../../../shared/public-name"
import type { StoreCodeResponse } from "../../../../types"

/** Codes that are unknown, pending or suspended are answered alike. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<StoreCodeResponse>
): Promise<void> {
  const distributor = await distributionOf(req.scope).resolveCode(
    req.params.code!
  )
  res.setHeader("Cache-Control", "no-store")
  res.json({
    code: {
      is_valid: distributor !== null,
      display_name: distributor ? publicName(distributor) : null,
    },
  })
}
