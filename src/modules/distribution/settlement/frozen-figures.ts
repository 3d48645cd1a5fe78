import type { TaxpayerKind } from "../domain/settlement/tax"

/** A line of tax as it is kept: minor units as strings. */
export interface FrozenTaxLine {
  name: string
  rate_ppm: number
  base: string
  amount: string
}

/** The tax of an approved statement and whom it was for, kept as it was. */
export interface FrozenFigures {
  taxpayer: {
    kind: TaxpayerKind | null
    legal_name: string | null
    country_code: string | null
    address: string | null
    tax_id_hint: string | null
    vat_number: string | null
    is_vat_registered: boolean
  }
  /** Minor units. */
  gross: string
  /** What of it an earlier statement taxed; left out where it was approved before that was kept. */
  taxed_before?: string
  net: string
  vat_added: FrozenTaxLine | null
  vat_deducted: FrozenTaxLine | null
  withheld: FrozenTaxLine[]
}
