import { type Actor, recordAudit } from "../audit/record-audit"
import type { TaxpayerKind } from "../domain/settlement/tax"
import { TaxProfile } from "../entities"
import { invalid } from "../errors"
import { lockDistributor } from "../network/lock-distributor"
import { masked } from "./mask"
import type { PayoutTools } from "./payout-methods"
import type { Sealer } from "./sealing"
import { type MaskedTaxProfile, taxProfileOf } from "./tax-profile-of"

/** What is left out stays as it is; null takes it away. */
export interface TaxProfileUpdate {
  distributor_id: string
  kind?: TaxpayerKind | null
  legal_name?: string | null
  /** ISO 3166-1 alpha-2, in small letters or capitals. */
  country_code?: string | null
  address?: string | null
  tax_id?: string | null
  is_vat_registered?: boolean
  vat_number?: string | null
  actor: Actor
}

type Columns = Partial<Omit<TaxProfile, "distributor" | "distributor_id">>

/** Keeps what a distributor tells for tax; later statements go by it. */
export async function saveTaxProfile(
  { dataSource, sealer }: PayoutTools,
  { distributor_id, actor, ...update }: TaxProfileUpdate
): Promise<MaskedTaxProfile> {
  const columns = columnsOf(update, (taxId) =>
    sealedTaxId(sealer, taxId, distributor_id)
  )
  return dataSource.transaction(async (manager) => {
    await lockDistributor(manager, distributor_id)
    await manager.upsert(
      TaxProfile,
      { distributor_id, ...columns, updated_at: new Date() },
      ["distributor_id"]
    )
    const profile = (await taxProfileOf(manager, distributor_id))!
    refuseUnnumberedVat(profile)
    await recordAudit(manager, {
      actor,
      action: "distributor.tax_profile_saved",
      subject: { type: "distributor", id: distributor_id },
      detail: {
        changed: Object.keys(update).sort(),
        kind: profile.kind,
        country_code: profile.country_code,
        tax_id_hint: profile.tax_id_hint,
        is_vat_registered: profile.is_vat_registered,
      },
    })
    return profile
  })
}

function columnsOf(
  {
    tax_id,
    country_code,
    ...update
  }: Omit<TaxProfileUpdate, "distributor_id" | "actor">,
  sealed: (taxId: string | null) => Columns
): Columns {
  const country = country_code?.trim().toLowerCase()
  if (country && !/^[a-z]{2}$/.test(country)) {
    throw invalid("Give the country as two letters, such as DE")
  }
  return {
    ...defined(update),
    ...(country_code === undefined ? {} : { country_code: country || null }),
    ...(tax_id === undefined ? {} : sealed(tax_id?.trim() || null)),
  }
}

function sealedTaxId(
  sealer: Sealer,
  taxId: string | null,
  distributorId: string
): Columns {
  return taxId === null
    ? { tax_id_sealed: null, tax_id_hint: null }
    : {
        tax_id_sealed: sealer.seal(taxId, distributorId),
        tax_id_hint: masked(taxId),
      }
}

/** An empty text says nothing, as null does. */
function defined(update: Columns): Columns {
  return Object.fromEntries(
    Object.entries(update)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [
        name,
        typeof value === "string" ? value.trim() || null : value,
      ])
  )
}

function refuseUnnumberedVat(profile: MaskedTaxProfile): void {
  if (profile.is_vat_registered && !profile.vat_number) {
    throw invalid(
      "Give the VAT number too, or say that the distributor is not registered for VAT"
    )
  }
}
