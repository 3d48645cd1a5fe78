import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { parseAmount } from "../../../modules/distribution/cost/parse-amount"
import {
  type Metric,
  unitOf,
} from "../../../modules/distribution/domain/growth/metrics"
import { minorOf } from "../minor-amount"

export {
  metricValuesIn,
  type ToMetricValue,
} from "../../../workflows/growth/metric-values"

const DECIMALS = { milli: 3, count: 0 } as const

/** The other border: what JSON carries as the digits in which results are counted. */
export async function metricDigits(
  scope: MedusaContainer,
  value: number,
  { metric, currency_code }: { metric: Metric; currency_code: string | null }
): Promise<string> {
  const unit = unitOf(metric)
  if (unit === "money") {
    return currency_code === null
      ? refuse("Give the currency of the contest")
      : minorOf(scope, value, currency_code)
  }
  const parsed = parseAmount(value, DECIMALS[unit])
  return "refusal" in parsed
    ? refuse(
        unit === "count"
          ? `${value} is no whole number`
          : `${value} has more than 3 decimals`
      )
    : parsed.amount.toString()
}

function refuse(message: string): never {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}
