import type { Explanation, Page } from "../../../types"

/** Currency code to amount in major units. */
export type AmountByCurrency = Record<string, number>

export interface AdminCostVariant {
  variant_id: string
  variant_title: string
  sku: string | null
  product_id: string | null
  product_title: string | null
}

export interface AdminVariantCosts extends AdminCostVariant {
  /** What it costs the merchant now; a currency without a cost is left out. */
  costs: AmountByCurrency
  /** What anybody pays for one, without price lists and rules. */
  prices: AmountByCurrency
}

export interface AdminCostCurrency {
  code: string
  decimal_digits: number
}

export interface AdminCostListResponse extends Page {
  variants: AdminVariantCosts[]
  /** What the store sells in, the default currency first. */
  currencies: AdminCostCurrency[]
}

export interface AdminCostChange extends AdminCostVariant {
  currency_code: string
  /** Null is no cost. */
  from: number | null
  to: number | null
}

export interface AdminCostSetResponse {
  /** A cost that was the same already is no change. */
  changes: AdminCostChange[]
}

export interface AdminCostImportResponse {
  /** The first 1000. */
  changes: AdminCostChange[]
  change_count: number
  unchanged_count: number
  /** Why the file cannot be imported, the first 1000; empty when it can. */
  errors: { line: number; message: Explanation }[]
  error_count: number
}
