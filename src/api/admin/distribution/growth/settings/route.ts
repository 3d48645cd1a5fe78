import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { updateGrowthSettingsWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../shared/actor"
import { minorsIn } from "../../../../shared/minor-amount"
import { presentGrowthSettings } from "../present-settings"
import type { AdminGrowthSettingsResponse } from "../types"
import type { UpdateGrowthSettings } from "../validators"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminGrowthSettingsResponse>
): Promise<void> {
  res.json({ settings: await presentGrowthSettings(req.scope) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<UpdateGrowthSettings>,
  res: MedusaResponse<AdminGrowthSettingsResponse>
): Promise<void> {
  const { reference_currency: currency } = req.validatedBody
  if (currency) {
    const toMinor = await minorsIn(req.scope, [currency])
    toMinor(0, currency)
  }
  await updateGrowthSettingsWorkflow(req.scope).run({
    input: { update: req.validatedBody, actor: actorOf(req) },
  })
  res.json({ settings: await presentGrowthSettings(req.scope) })
}
