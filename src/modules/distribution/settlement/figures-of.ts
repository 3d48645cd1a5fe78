import type { EntityManager } from "typeorm"
import { smaller } from "../domain/money"
import {
  type TaxFigures,
  taxFigures,
  type TaxLine,
  type TaxRules,
} from "../domain/settlement/tax"
import type { SettlementSettings, Statement, TaxProfile } from "../entities"
import { yearStart } from "./calendar"
import type { FrozenFigures, FrozenTaxLine } from "./frozen-figures"

type Profile = Omit<TaxProfile, "distributor_id" | "distributor">

/** What is said of a distributor that told nothing. */
const UNTOLD: Profile = {
  kind: null,
  legal_name: null,
  country_code: null,
  address: null,
  tax_id_sealed: null,
  tax_id_hint: null,
  is_vat_registered: false,
  vat_number: null,
  updated_at: new Date(0),
}

/** What a statement that is not approved yet would be approved with. */
export interface ReckonedStatement {
  /** drawn + adjusted, in minor units. */
  gross: bigint
  tax: TaxFigures
  fee: bigint
  payable: bigint
  /** When the distributor last told of its tax. */
  taxToldAt: Date
  frozen: FrozenFigures
}

type Reckonable = Pick<
  Statement,
  | "id"
  | "number"
  | "distributor_id"
  | "currency_code"
  | "drawn"
  | "drawn_taxed"
  | "adjusted"
>

/**
 * Reckons tax and fee of statements that are not approved yet, by id: as many
 * queries for 100 as for one. Of one distributor the earlier number comes first,
 * for a yearly threshold counts what was stated before. Money of payouts that did
 * not arrive was taxed by the statement that they were of, and is passed on whole.
 */
export async function figuresOf(
  manager: EntityManager,
  statements: readonly Reckonable[],
  { settings, now }: { settings: SettlementSettings; now: Date }
): Promise<Map<string, ReckonedStatement>> {
  const profiles = await profilesOf(manager, statements)
  const earlier = await earlierOf(manager, statements, {
    since: yearStart(now, settings.time_zone),
  })
  const reckoned = new Map<string, ReckonedStatement>()
  for (const statement of [...statements].sort(byNumber)) {
    const key = `${statement.distributor_id}|${statement.currency_code}`
    const figures = reckon(statement, {
      profile: profiles.get(statement.distributor_id) ?? UNTOLD,
      settings,
      earlierThisYear: earlier.get(key) ?? 0n,
    })
    earlier.set(key, (earlier.get(key) ?? 0n) + figures.tax.net)
    reckoned.set(statement.id, figures)
  }
  return reckoned
}

function byNumber(a: Reckonable, b: Reckonable): number {
  return BigInt(a.number) < BigInt(b.number) ? -1 : 1
}

async function profilesOf(
  manager: EntityManager,
  statements: readonly Reckonable[]
): Promise<Map<string, Profile>> {
  const rows: TaxProfile[] = await manager.query(
    `SELECT * FROM distribution_tax_profile WHERE distributor_id = ANY($1::text[])`,
    [statements.map(({ distributor_id }) => distributor_id)]
  )
  return new Map(rows.map((row) => [row.distributor_id, row]))
}

/** What was approved since a moment, without VAT, by distributor and currency. */
async function earlierOf(
  manager: EntityManager,
  statements: readonly Reckonable[],
  { since }: { since: Date }
): Promise<Map<string, bigint>> {
  const rows: { key: string; net: string }[] = await manager.query(
    `SELECT distributor_id || '|' || currency_code AS key,
            sum((figures ->> 'net')::bigint)::text AS net
       FROM distribution_statement
      WHERE distributor_id = ANY($1::text[]) AND approved_at >= $2 AND status <> 'void'
        AND figures IS NOT NULL
      GROUP BY 1`,
    [statements.map(({ distributor_id }) => distributor_id), since]
  )
  return new Map(rows.map(({ key, net }) => [key, BigInt(net)]))
}

interface Reckoning {
  profile: Profile
  settings: SettlementSettings
  earlierThisYear: bigint
}

function reckon(
  { drawn, drawn_taxed, adjusted, currency_code: currency }: Reckonable,
  { profile, settings, earlierThisYear }: Reckoning
): ReckonedStatement {
  const gross = BigInt(drawn) + BigInt(adjusted)
  const taxed = smaller(BigInt(drawn_taxed), gross)
  const tax = taxFigures(
    {
      kind: profile.kind,
      country: profile.country_code,
      isVatRegistered: profile.is_vat_registered,
    },
    rulesOf(settings),
    { currency, gross: gross - taxed, earlierThisYear }
  )
  const fee = BigInt(settings.fees[currency] ?? "0")
  return {
    gross,
    tax,
    fee,
    payable: tax.payable + taxed - fee,
    taxToldAt: profile.updated_at,
    frozen: freeze(profile, { gross, taxed }, tax),
  }
}

function rulesOf({
  withholding_rules,
  vat_rules,
}: SettlementSettings): TaxRules {
  return { withholding: withholding_rules, vat: vat_rules }
}

function freeze(
  profile: Profile,
  { gross, taxed }: { gross: bigint; taxed: bigint },
  { net, vatAdded, vatDeducted, withheld }: TaxFigures
): FrozenFigures {
  return {
    taxpayer: {
      kind: profile.kind,
      legal_name: profile.legal_name,
      country_code: profile.country_code,
      address: profile.address,
      tax_id_hint: profile.tax_id_hint,
      vat_number: profile.vat_number,
      is_vat_registered: profile.is_vat_registered,
    },
    gross: gross.toString(),
    taxed_before: taxed.toString(),
    net: net.toString(),
    vat_added: vatAdded && freezeLine(vatAdded),
    vat_deducted: vatDeducted && freezeLine(vatDeducted),
    withheld: withheld.map(freezeLine),
  }
}

function freezeLine({ name, ratePpm, base, amount }: TaxLine): FrozenTaxLine {
  return {
    name,
    rate_ppm: ratePpm,
    base: base.toString(),
    amount: amount.toString(),
  }
}
