import type { MaskedMethod } from "../../modules/distribution/payout/methods-of"
import type { OfferedProvider } from "../../modules/distribution/payout/providers"
import type { MaskedTaxProfile } from "../../modules/distribution/payout/tax-profile-of"
import type { PayoutMethod, PayoutProvider, TaxProfile } from "../types"

/** A payout method as the API answers it, to the merchant and to its owner alike. */
export function presentPayoutMethod(method: MaskedMethod): PayoutMethod {
  return {
    id: method.id,
    provider_id: method.provider_id,
    kind: method.kind,
    hint: method.hint,
    is_default: method.is_default,
    usable_from: method.usable_from.toISOString(),
    created_at: method.created_at.toISOString(),
  }
}

export function presentPayoutProvider({
  id,
  methodKinds,
}: OfferedProvider): PayoutProvider {
  return {
    id,
    kinds: methodKinds.map(({ kind, labels, fields }) => ({
      kind,
      labels,
      fields: fields.map(({ name, labels, isRequired, isSecret }) => ({
        name,
        labels,
        is_required: isRequired,
        is_secret: isSecret,
      })),
    })),
  }
}

export function presentTaxProfile(
  profile: MaskedTaxProfile | null
): TaxProfile | null {
  return (
    profile && {
      kind: profile.kind,
      legal_name: profile.legal_name,
      country_code: profile.country_code,
      address: profile.address,
      tax_id_hint: profile.tax_id_hint,
      is_vat_registered: profile.is_vat_registered,
      vat_number: profile.vat_number,
      updated_at: profile.updated_at.toISOString(),
    }
  )
}
