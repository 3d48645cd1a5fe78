import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { distributionOf } from "../../../workflows/steps/module"
import { amountsIn } from "../amounts"
import type { GrowthResultsResponse } from "./types"

export const day = z.iso.date({ message: "Write a day as 2026-01-31" })

export const ReadResults = z.strictObject({
  from: day,
  to: day,
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
      net: toAmount(row.net, row.currency_code),
      returned: toAmount(row.returned, row.currency_code),
      units: Number(row.units_milli) / MILLI,
      orders: Number(row.orders),
      new_customers: Number(row.new_customers),
      repeat_orders: Number(row.repeat_orders),
      commission: toAmount(row.commission, row.currency_code),
    })),
  }
}
