import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  type CsvCost,
  parseCostCsv,
  type RefusedLine,
} from "../../modules/distribution/cost/parse-cost-csv"
import {
  type CurrencyDigits,
  type NewCost,
  parseCosts,
  type TypedCost,
} from "../../modules/distribution/cost/parse-costs"
import type { CostRefusal } from "../../modules/distribution/cost/refusals"
import { knownDigits } from "../currency-digits"
import { existingVariants, variantsBySku } from "./find-variants"

export interface ReadCosts {
  /** As the file gives them, with the id of each variant. */
  typed: TypedCost[]
  /** The same in minor units. */
  costs: NewCost[]
  digits: CurrencyDigits
  /** In the order of the lines. */
  refused: RefusedLine[]
}

/** A CSV file of costs, with its variants and currencies looked up in as few queries as there are kinds. */
export async function readCostCsv(
  scope: MedusaContainer,
  csv: string
): Promise<ReadCosts> {
  const { lines, refused } = parseCostCsv(csv)
  const [variantOf, digits] = await Promise.all([
    variantFinder(scope, lines),
    knownDigits(
      scope.resolve(ContainerRegistrationKeys.QUERY),
      lines.map(({ currency }) => currency.toLowerCase())
    ),
  ])
  const named = lines.map((line) => ({ line, variant: variantOf(line) }))
  const found = named.flatMap(({ line, variant }) =>
    typeof variant === "string"
      ? [{ line: line.line, typed: typedOf(line, variant) }]
      : []
  )
  const lost = named.flatMap(({ line: { line }, variant }) =>
    typeof variant === "string" ? [] : [{ line, refusal: variant }]
  )
  const typed = found.map((entry) => entry.typed)
  const parsed = parseCosts(typed, digits)
  const wrong = parsed.refused.map(({ index, refusal }) => ({
    line: found[index]!.line,
    refusal,
  }))
  return {
    typed,
    costs: parsed.costs,
    digits,
    refused: [...refused, ...lost, ...wrong].sort((a, b) => a.line - b.line),
  }
}

/** Finds a line's variant: by its id, where it has one, else by its SKU. */
async function variantFinder(
  scope: MedusaContainer,
  lines: readonly CsvCost[]
): Promise<(line: CsvCost) => string | CostRefusal> {
  const [ids, bySku] = await Promise.all([
    existingVariants(
      scope,
      lines.map(({ variantId }) => variantId)
    ),
    variantsBySku(
      scope,
      lines.filter(({ variantId }) => variantId === "").map(({ sku }) => sku)
    ),
  ])
  return ({ variantId, sku }) => {
    if (variantId !== "") {
      return ids.has(variantId)
        ? variantId
        : { code: "unknown_variant", variantId }
    }
    if (sku === "") {
      return { code: "no_variant" }
    }
    return bySku.get(sku) ?? { code: "unknown_sku", sku }
  }
}

function typedOf({ currency, amount }: CsvCost, variantId: string): TypedCost {
  return { variant_id: variantId, currency_code: currency, amount }
}
