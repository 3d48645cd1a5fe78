import type { MedusaContainer } from "@medusajs/framework/types"
import { stringify } from "csv-stringify/sync"
import type { AdminCostCurrency, AdminVariantCosts } from "../../../../types"
import { listVariants } from "../list-variants"
import { presentVariantCosts } from "../present-variant-costs"
import { storeCurrencies } from "../store-currencies"

const PAGE = 500

const columns = [
  "variant_id",
  "sku",
  "product_title",
  "variant_title",
  "currency_code",
  "cost",
]

/**
 * Every variant in every currency of the store, as the import reads it, page by
 * page. What a spreadsheet would take for a formula is written as text.
 */
export async function* costCsv(scope: MedusaContainer): AsyncGenerator<string> {
  const currencies = await storeCurrencies(scope)
  yield stringify([columns], { bom: true })
  let after = ""
  for (;;) {
    const { variants } = await listVariants(
      scope,
      { after },
      {
        skip: 0,
        take: PAGE,
        order: { id: "ASC" },
      }
    )
    const rows = await presentVariantCosts(scope, variants)
    yield stringify(
      rows.flatMap((row) => lines(row, currencies)),
      { columns, escape_formulas: true }
    )
    after = variants.at(-1)?.id ?? ""
    if (variants.length < PAGE) {
      return
    }
  }
}

function lines(row: AdminVariantCosts, currencies: AdminCostCurrency[]) {
  return currencies.map(({ code }) => ({
    ...row,
    currency_code: code,
    cost: row.costs[code] ?? "",
  }))
}
