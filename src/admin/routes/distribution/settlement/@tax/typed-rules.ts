import type {
  AdminSettlementSettings,
  AdminWithholdingRule,
} from "../../../../../api/types"
import {
  type TaxpayerKind,
  taxpayerKinds,
  type VatRule,
} from "../../../../../modules/distribution/domain/settlement/tax"
import type { SettlementSettingsChange } from "../../../../hooks/api/settlement"
import type { TypedAmounts } from "../../../../lib/amount"
import { parsePercent, percentText } from "../../../../lib/percent"
import { majorAmountsOf, typedAmounts } from "../../../../lib/typed-amounts"

export const EVERYBODY = "everybody"

/** Whoever said which they are; everybody is also those who said nothing. */
const ANY_KIND = "any_kind"

export const choices = [EVERYBODY, ANY_KIND, ...taxpayerKinds] as const

interface TypedRule {
  name: string
  rate: string
  kind: (typeof choices)[number]
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
    kind: choiceOf(kinds),
    countries: (countries ?? []).join(", "),
  }
}

function ruleOf({ name, rate, kind, countries }: TypedRule): Rule {
  const codes = parseCountries(countries) ?? []
  return {
    name: name.trim(),
    rate_ppm: parsePercent(rate) ?? 0,
    ...kindsOf(kind),
    ...(codes.length > 0 ? { countries: codes } : {}),
  }
}

function choiceOf(kinds: Rule["kinds"]): TypedRule["kind"] {
  const [first, ...others] = new Set(kinds)
  return others.length > 0 ? ANY_KIND : (first ?? EVERYBODY)
}

function kindsOf(kind: TypedRule["kind"]): { kinds?: TaxpayerKind[] } {
  switch (kind) {
    case EVERYBODY:
      return {}
    case ANY_KIND:
      return { kinds: [...taxpayerKinds] }
    default:
      return { kinds: [kind] }
  }
}
