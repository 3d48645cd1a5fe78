import type { MedusaContainer } from "@medusajs/framework/types"
import { distributionOf } from "../../workflows/steps/module"
import type { Balance } from "../types"
import { amountsIn } from "./amounts"

/** A distributor's balances by currency, as the API answers them. */
export async function presentBalances(
  scope: MedusaContainer,
  distributorId: string
): Promise<Balance[]> {
  const balances = await distributionOf(scope).balancesOf(distributorId)
  const toAmount = await amountsIn(
    scope,
    balances.map(({ currency_code }) => currency_code)
  )
  return balances.map(({ currency_code, ...buckets }) => {
    const inMajor = (minorUnits: string) => toAmount(minorUnits, currency_code)
    return {
      currency_code,
      pending: inMajor(buckets.pending),
      held: inMajor(buckets.held),
      available: inMajor(buckets.available),
      stated: inMajor(buckets.stated),
      paying: inMajor(buckets.paying),
    }
  })
}
