import type { TaxpayerKind } from "../../modules/distribution/domain/settlement/tax"

interface Labels {
  en: string
  zhCN: string
}

/** A way to pay distributors, and what it asks them for. */
export interface PayoutProvider {
  id: string
  kinds: {
    kind: string
    labels: Labels
    fields: {
      name: string
      labels: Labels
      is_required: boolean
      is_secret: boolean
    }[]
  }[]
}

export interface PayoutProviderListResponse {
  payout_providers: PayoutProvider[]
}

/** What a distributor is paid to, as anybody may see it. */
export interface PayoutMethod {
  id: string
  provider_id: string
  kind: string
  /** "DE •••• 3000" */
  hint: string
  is_default: boolean
  /** Nothing is paid to it before. */
  usable_from: string
  created_at: string
}

export interface PayoutMethodResponse {
  payout_method: PayoutMethod
}

export interface PayoutMethodListResponse {
  payout_methods: PayoutMethod[]
}

export interface PayoutMethodDeleteResponse {
  id: string
  object: "payout_method"
  deleted: true
}

/** What a distributor told for tax. */
export interface TaxProfile {
  kind: TaxpayerKind | null
  legal_name: string | null
  country_code: string | null
  address: string | null
  /** "•••• 6789" */
  tax_id_hint: string | null
  is_vat_registered: boolean
  vat_number: string | null
  updated_at: string
}

export interface TaxProfileResponse {
  /** Null when it told nothing. */
  tax_profile: TaxProfile | null
}
