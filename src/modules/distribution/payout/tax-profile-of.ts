import type { EntityManager } from "typeorm"
import { TaxProfile } from "../entities"

/** What a distributor told for tax, its tax id masked. */
export type MaskedTaxProfile = Omit<TaxProfile, "tax_id_sealed" | "distributor">

/** Null when it told nothing. */
export async function taxProfileOf(
  manager: EntityManager,
  distributorId: string
): Promise<MaskedTaxProfile | null> {
  const profile = await manager.findOneBy(TaxProfile, {
    distributor_id: distributorId,
  })
  return profile && maskProfile(profile)
}

function maskProfile(profile: TaxProfile): MaskedTaxProfile {
  return {
    distributor_id: profile.distributor_id,
    kind: profile.kind,
    legal_name: profile.legal_name,
    country_code: profile.country_code,
    address: profile.address,
    tax_id_hint: profile.tax_id_hint,
    is_vat_registered: profile.is_vat_registered,
    vat_number: profile.vat_number,
    updated_at: profile.updated_at,
  }
}
