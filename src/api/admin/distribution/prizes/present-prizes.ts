import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { PrizeChanges } from "../../../../modules/distribution/growth/awards/prizes"
import { distributionOf } from "../../../../workflows/steps/module"
import { amountsIn } from "../../../shared/amounts"
import { minorOf } from "../../../shared/minor-amount"
import type { Prize } from "../../../shared/rows"
import type { AdminPrize } from "../../../types"
import type { UpdatePrize } from "./routes"

/** The prize as the Admin API answers it; throws `not_found`. */
export async function presentPrize(
  scope: MedusaContainer,
  id: string
): Promise<AdminPrize> {
  const prize = await distributionOf(scope).retrievePrize(id)
  const [presented] = await presentPrizes(scope, [prize])
  return presented!
}

export async function presentPrizes(
  scope: MedusaContainer,
  rows: readonly Prize[]
): Promise<AdminPrize[]> {
  const toAmount = await amountsIn(
    scope,
    rows.flatMap(({ currency_code }) => currency_code ?? [])
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    description: row.description,
    value:
      row.value !== null && row.currency_code !== null
        ? toAmount(row.value, row.currency_code)
        : null,
    currency_code: row.currency_code,
    stock: row.stock,
    is_active: row.is_active,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }))
}

/** A body's value in minor units; it comes with its currency. */
export async function storedPrize<Body extends UpdatePrize>(
  scope: MedusaContainer,
  { value, ...rest }: Body
): Promise<Omit<Body, "value"> & Pick<PrizeChanges, "value">> {
  if (typeof value !== "number") {
    return { ...rest, ...(value === null ? { value } : {}) }
  }
  if (!rest.currency_code) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Give a prize's value with its currency, or neither"
    )
  }
  return { ...rest, value: await minorOf(scope, value, rest.currency_code) }
}
