import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { distributionOf } from "../../../workflows/steps/module"
import { daySchema } from "../../../modules/distribution/domain/growth/window"
import type { Measure } from "../../../modules/distribution/domain/growth/metrics"
import { amountsIn, type ToAmount } from "../amounts"
import type { GrowthResultsResponse } from "./types"

export const ReadResults = z.strictObject({
  from: daySchema,
  to: daySchema,
  by: z.enum(["day", "month"]).optional(),
})

export type ReadResults = z.infer<typeof ReadResults>

const MILLI = 1_000

/** A distributor's results between two of the store's days. */
export async function presentResults(
  scope: MedusaContainer,
  distributorId: string,
  { from, to, by }: ReadResults
): Promise<GrowthResultsResponse> {
  const rows = await distributionOf(scope).growth.resultsOf({
    distributorId,
    from,
    to,
    by,
  })
  const toAmount = await amountsIn(
    scope,
    rows.map((row) => row.currency_code)
  )
  return {
    from,
    to,
    results: rows.map((row) => ({
      day: row.day,
      scope: row.scope,
      currency_code: row.currency_code,
      ...presentMeasures(row, row.currency_code, toAmount),
    })),
  }
}

/** Measures as JSON carries them: amounts in major units, units of goods, counts. */
export function presentMeasures(
  measured: Record<Measure, string>,
  currency: string,
  toAmount: ToAmount
) {
  return {
    net: toAmount(measured.net, currency),
    returned: toAmount(measured.returned, currency),
    units: Number(measured.units_milli) / MILLI,
    orders: Number(measured.orders),
    new_customers: Number(measured.new_customers),
    repeat_orders: Number(measured.repeat_orders),
    commission: toAmount(measured.commission, currency),
  }
}
