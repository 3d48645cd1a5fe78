import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { setCurrencyRateWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../shared/actor"
import { minorsIn } from "../../../../shared/minor-amount"
import type { AdminCurrencyRateListResponse } from "../types"
import type { SetCurrencyRate } from "../validators"
import { presentRates } from "./present-rates"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminCurrencyRateListResponse>
): Promise<void> {
  res.json(await presentRates(req.scope))
}

export async function POST(
  req: AuthenticatedMedusaRequest<SetCurrencyRate>,
  res: MedusaResponse<AdminCurrencyRateListResponse>
): Promise<void> {
  const { rate, currency_code, from_day } = req.validatedBody
  const toMinor = await minorsIn(req.scope, [currency_code])
  toMinor(0, currency_code)
  await setCurrencyRateWorkflow(req.scope).run({
    input: {
      currency_code,
      from_day,
      rate: decimal(rate),
      actor: actorOf(req),
    },
  })
  res.json(await presentRates(req.scope))
}

/** A number as a plain decimal, never as 1e-7. */
function decimal(rate: number): string {
  return rate.toFixed(12).replace(/\.?0+$/, "")
}
