import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { updateSettingsWorkflow } from "../../../../workflows"
import { distributionOf } from "../../../../workflows/steps/module"
import { actorOf } from "../../../shared/actor"
import type { AdminSettings, AdminSettingsResponse } from "../../../types"
import type { UpdateSettings } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSettingsResponse>
): Promise<void> {
  res.json({ settings: await presentSettings(req.scope) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<UpdateSettings>,
  res: MedusaResponse<AdminSettingsResponse>
): Promise<void> {
  await updateSettingsWorkflow(req.scope).run({
    input: { update: req.validatedBody, actor: actorOf(req) },
  })
  res.json({ settings: await presentSettings(req.scope) })
}

async function presentSettings(scope: MedusaContainer): Promise<AdminSettings> {
  const settings = await distributionOf(scope).retrieveSettings()
  return {
    referral_window_days: settings.referral_window_days,
    bond_mode: settings.bond_mode,
    bond_days: settings.bond_days,
    max_depth: settings.max_depth,
    enrolment: settings.enrolment,
    updated_at: settings.updated_at.toISOString(),
  }
}
