import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { removeCurrencyRateWorkflow } from "../../../../../../../workflows"
import { actorOf } from "../../../../../../shared/actor"
import { daySchema } from "../../../../../../../modules/distribution/domain/growth/window"
import type { AdminCurrencyRateListResponse } from "../../../types"
import { presentRates } from "../../present-rates"

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminCurrencyRateListResponse>
): Promise<void> {
  const { currency_code, from_day } = req.params
  if (!daySchema.safeParse(from_day).success) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Write the day as 2026-01-31"
    )
  }
  await removeCurrencyRateWorkflow(req.scope).run({
    input: {
      currency_code: currency_code!,
      from_day: from_day!,
      actor: actorOf(req),
    },
  })
  res.json(await presentRates(req.scope))
}
