import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { SettlementSettingsUpdate } from "../../../../../modules/distribution/settlement/update-settlement-settings"
import { updateSettlementSettingsWorkflow } from "../../../../../workflows"
import type { AdminSettlementSettingsResponse } from "../../../../types"
import { actorOf } from "../../../../shared/actor"
import { minorByCurrency } from "../../../../shared/amounts-by-currency"
import { presentSettlementSettings } from "../present-settings"
import type { UpdateSettlementSettings } from "../validators"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSettlementSettingsResponse>
): Promise<void> {
  const settings = await presentSettlementSettings(req.scope, new Date())
  res.json({ settings })
}

export async function POST(
  req: AuthenticatedMedusaRequest<UpdateSettlementSettings>,
  res: MedusaResponse<AdminSettlementSettingsResponse>
): Promise<void> {
  await updateSettlementSettingsWorkflow(req.scope).run({
    input: {
      update: await updateOf(req.scope, req.validatedBody),
      actor: actorOf(req),
    },
  })
  const settings = await presentSettlementSettings(req.scope, new Date())
  res.json({ settings })
}

/** What a body asks for, with its amounts in minor units; what it leaves out stays as it is. */
async function updateOf(
  scope: MedusaContainer,
  body: UpdateSettlementSettings
): Promise<SettlementSettingsUpdate> {
  const { minimums, fees, second_approval_above, withholding_rules, ...rest } =
    body
  const update: SettlementSettingsUpdate = rest
  for (const [name, amounts] of Object.entries({
    minimums,
    fees,
    second_approval_above,
  })) {
    if (amounts) {
      update[name as "fees"] = await minorByCurrency(scope, amounts)
    }
  }
  if (withholding_rules) {
    update.withholding_rules = await Promise.all(
      withholding_rules.map(async ({ thresholds, ...rule }) => ({
        ...rule,
        ...(thresholds
          ? { thresholds: await minorByCurrency(scope, thresholds) }
          : {}),
      }))
    )
  }
  return update
}
