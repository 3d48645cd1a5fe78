import type { MedusaContainer } from "@medusajs/framework/types"
import {
  type Metric,
  type MetricUnit,
  unitOf,
} from "../../modules/distribution/domain/growth/metrics"
import { toMajor } from "../../modules/distribution/domain/money"
import { amountsIn, type ToAmount } from "../amounts-in"

/** What a metric's digits are as the number that JSON carries: an amount in major units, units or a count. */
export type ToMetricValue = (
  digits: string | bigint,
  of: { metric: Metric; currency_code?: string | null }
) => number

/** Of metrics in these currencies; those without one are left out. */
export async function metricValuesIn(
  scope: MedusaContainer,
  currencies: readonly (string | null | undefined)[]
): Promise<ToMetricValue> {
  const named = currencies.flatMap((currency) => currency ?? [])
  const toAmount = await amountsIn(scope, named)
  return (digits, { metric, currency_code }) =>
    unitValue(unitOf(metric), digits, { toAmount, currency: currency_code })
}

const MILLI_DIGITS = 3

/** The same of a unit. */
export function unitValue(
  unit: MetricUnit,
  digits: string | bigint,
  { toAmount, currency }: { toAmount: ToAmount; currency?: string | null }
): number {
  switch (unit) {
    case "money":
      return toAmount(digits, currency!)
    case "milli":
      return parseFloat(toMajor(BigInt(digits), MILLI_DIGITS))
    case "count":
      return Number(digits)
  }
}
