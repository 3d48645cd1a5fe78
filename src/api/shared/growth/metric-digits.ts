import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { parseAmount } from "../../../modules/distribution/cost/parse-amount"
import {
  type Metric,
  type MetricUnit,
  unitOf,
} from "../../../modules/distribution/domain/growth/metrics"
import { minorsIn, type ToMinor } from "../minor-amount"

export {
  metricValuesIn,
  type ToMetricValue,
  unitValue,
} from "../../../workflows/growth/metric-values"

const DECIMALS = { milli: 3, count: 0 } as const

/** The other border: what JSON carries as the digits in which results are counted. */
export async function metricDigits(
  scope: MedusaContainer,
  value: number,
  { metric, currency_code }: { metric: Metric; currency_code: string | null }
): Promise<string> {
  const toMinor = await minorsIn(scope, currency_code ? [currency_code] : [])
  return unitDigits(unitOf(metric), value, { toMinor, currency: currency_code })
}

/** The same of a unit; refused where it is finer than the unit, or money has no currency. */
export function unitDigits(
  unit: MetricUnit,
  value: number,
  { toMinor, currency }: { toMinor: ToMinor; currency?: string | null }
): string {
  if (unit === "money") {
    return currency
      ? toMinor(value, currency)
      : refuse("An amount of money has a currency; give its currency_code")
  }
  const parsed = parseAmount(value, DECIMALS[unit])
  return "refusal" in parsed
    ? refuse(
        unit === "count"
          ? `${value} is no count; give a whole number of zero or more`
          : `${value} is no number of units; it has at most 3 decimals`
      )
    : parsed.amount.toString()
}

function refuse(message: string): never {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}
