import type {
  AdminSettlementSettings,
  AdminWithholdingRule,
} from "../../../../../api/types"
import type {
  TaxpayerKind,
  VatRule,
} from "../../../../../modules/distribution/domain/settlement/tax"
import type { SettlementSettingsChange } from "../../../../hooks/api/settlement"
import type { TypedAmounts } from "../../../../lib/amount"
import { parsePercent, percentText } from "../../../../lib/percent"
import { majorAmountsOf, typedAmounts } from "../../../../lib/typed-amounts"

export const EVERYBODY = "everybody"

interface TypedRule {
  name: string
  rate: string
  kind: TaxpayerKind | typeof EVERYBODY
  countries: string
}

export interface TypedWithholding extends TypedRule {
  thresholds: TypedAmounts
  above: AdminWithholdingRule["above"]
}

export interface TypedVat extends TypedRule {
  mode: VatRule["mode"]
}

export interface TypedRules {
  withholding: TypedWithholding[]
  vat: TypedVat[]
}

const emptyRule: TypedRule = {
  name: "",
  rate: "",
  kind: EVERYBODY,
  countries: "",
}

export const emptyWithholding: TypedWithholding = {
  ...emptyRule,
  thresholds: {},
  above: "excess",
}

export const emptyVat: TypedVat = { ...emptyRule, mode: "added" }

type Rule = Pick<VatRule, "name" | "kinds" | "countries" | "rate_ppm">

export function typedRulesOf({
  withholding_rules,
  vat_rules,
}: AdminSettlementSettings): TypedRules {
  return {
    withholding: withholding_rules.map((rule) => ({
      ...typedOf(rule),
      thresholds: typedAmounts(rule.thresholds),
      above: rule.above,
    })),
    vat: vat_rules.map((rule) => ({ ...typedOf(rule), mode: rule.mode })),
  }
}

export function rulesOf({
  withholding,
  vat,
}: TypedRules): Pick<
  SettlementSettingsChange,
  "withholding_rules" | "vat_rules"
> {
  return {
    withholding_rules: withholding.map((typed) => {
      const thresholds = majorAmountsOf(typed.thresholds)
      const hasThreshold = Object.keys(thresholds).length > 0
      return {
        ...ruleOf(typed),
        above: typed.above,
        ...(hasThreshold ? { thresholds } : {}),
      }
    }),
    vat_rules: vat.map((typed) => ({ ...ruleOf(typed), mode: typed.mode })),
  }
}

/** The countries that were typed, such as "DE, fr"; null when one is none. */
export function parseCountries(typed: string): string[] | null {
  const codes = typed
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean)
  return codes.every((code) => /^[a-z]{2}$/.test(code)) ? codes : null
}

function typedOf({ name, kinds, countries, rate_ppm }: Rule): TypedRule {
  return {
    name,
    rate: percentText(rate_ppm),
    kind: kinds?.length === 1 ? kinds[0]! : EVERYBODY,
    countries: (countries ?? []).join(", "),
  }
}

function ruleOf({ name, rate, kind, countries }: TypedRule): Rule {
  const codes = parseCountries(countries) ?? []
  return {
    name: name.trim(),
    rate_ppm: parsePercent(rate) ?? 0,
    ...(kind === EVERYBODY ? {} : { kinds: [kind] }),
    ...(codes.length > 0 ? { countries: codes } : {}),
  }
}
