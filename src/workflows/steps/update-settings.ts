import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../modules/distribution/audit/record-audit"
import type { SettingsUpdate } from "../../modules/distribution/settings/update-settings"
import { distributionOf } from "./module"

export interface UpdateSettingsInput {
  update: SettingsUpdate
  actor: Actor
}

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const updateSettingsStep = createStep(
  "distribution-update-settings",
  async (input: UpdateSettingsInput, { container }) =>
    new StepResponse(await distributionOf(container).updateSettings(input))
)
