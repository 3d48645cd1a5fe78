import type { MedusaContainer } from "@medusajs/framework/types"
import { distributionOf } from "../../../../../workflows/steps/module"
import type { AdminCurrencyRateListResponse } from "../types"

/** Every rate, by currency, the newest first. */
export async function presentRates(
  scope: MedusaContainer
): Promise<AdminCurrencyRateListResponse> {
  const rates = await distributionOf(scope).growth.currencyRates()
  return {
    currency_rates: rates.map(({ currency_code, from_day, rate }) => ({
      currency_code,
      from_day,
      rate: Number(rate),
    })),
  }
}
