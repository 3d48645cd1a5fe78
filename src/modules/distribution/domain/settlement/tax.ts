import { z } from "@medusajs/framework/zod"
import { minor, type Minor, roundHalfUp, sum, ZERO } from "../money"
import { WHOLE_PPM } from "../rate"
import { amountsByCurrency } from "./terms"

export const taxpayerKinds = ["individual", "company"] as const

export type TaxpayerKind = (typeof taxpayerKinds)[number]

/** What is known of a distributor for tax; null where it told nothing. */
export interface Taxpayer {
  kind: TaxpayerKind | null
  /** ISO 3166-1 alpha-2 in small letters. */
  country: string | null
  isVatRegistered: boolean
}

const appliesTo = {
  name: z.string().trim().min(1).max(80),
  /** Whom it is for; everybody, when left out. */
  kinds: z.array(z.enum(taxpayerKinds)).min(1).optional(),
  countries: z
    .array(z.string().regex(/^[a-z]{2}$/))
    .min(1)
    .optional(),
  rate_ppm: z.int().min(1).max(WHOLE_PPM),
}

/** Tax that the merchant keeps back and pays for the distributor. */
export const withholdingRuleSchema = z.strictObject({
  ...appliesTo,
  /** Nothing is withheld up to these amounts of the year; in minor units by currency. */
  thresholds: amountsByCurrency.optional(),
  /** Once above the threshold: on what is above it, or on the whole of this statement. */
  above: z.enum(["excess", "whole"]).default("excess"),
})

export type WithholdingRule = z.infer<typeof withholdingRuleSchema>

/** VAT of a distributor that is registered for it: on top of the commission, or within it. */
export const vatRuleSchema = z.strictObject({
  ...appliesTo,
  mode: z.enum(["added", "deducted"]),
})

export type VatRule = z.infer<typeof vatRuleSchema>

export interface TaxRules {
  withholding: readonly WithholdingRule[]
  vat: readonly VatRule[]
}

export interface Taxable {
  currency: string
  /** What the statement comes to before tax, in minor units; not below zero. */
  gross: bigint
  /** What was stated before in this year, without VAT. */
  earlierThisYear: bigint
}

/** One line of tax on a statement. */
export interface TaxLine {
  name: string
  ratePpm: number
  base: Minor
  amount: Minor
}

export interface TaxFigures {
  /** What was earned, without VAT. */
  net: Minor
  /** VAT that is paid on top; null when none is. */
  vatAdded: TaxLine | null
  /** VAT that is within the gross; null when none is. */
  vatDeducted: TaxLine | null
  withheld: TaxLine[]
  /** gross + VAT on top − what is withheld. */
  payable: Minor
}

/**
 * The tax on one statement. The first VAT rule that applies is taken; every
 * withholding rule that applies is. 100 with 20 % VAT added pays 120; deducted it
 * pays 100, of which 16.67 are VAT (as Post Affiliate Pro has it).
 */
export function taxFigures(
  taxpayer: Taxpayer,
  { withholding, vat }: TaxRules,
  taxable: Taxable
): TaxFigures {
  const vatLine = vatOf(taxpayer, vat, taxable.gross)
  const net = minor(taxable.gross - (vatLine.deducted?.amount ?? 0n))
  const withheld = withholding
    .filter((rule) => isFor(rule, taxpayer))
    .map((rule) => withheldBy(rule, { ...taxable, gross: net }))
    .filter(({ amount }) => amount > 0n)
  const kept = sum(withheld.map(({ amount }) => amount))
  return {
    net,
    vatAdded: vatLine.added,
    vatDeducted: vatLine.deducted,
    withheld,
    payable: minor(taxable.gross + (vatLine.added?.amount ?? 0n) - kept),
  }
}

function vatOf(
  taxpayer: Taxpayer,
  rules: readonly VatRule[],
  gross: bigint
): { added: TaxLine | null; deducted: TaxLine | null } {
  const rule = taxpayer.isVatRegistered
    ? rules.find((one) => isFor(one, taxpayer))
    : undefined
  if (!rule) {
    return { added: null, deducted: null }
  }
  const whole = BigInt(WHOLE_PPM)
  const rate = BigInt(rule.rate_ppm)
  if (rule.mode === "added") {
    const amount = roundHalfUp(gross * rate, whole)
    return { added: lineOf(rule, gross, amount), deducted: null }
  }
  const amount = roundHalfUp(gross * rate, whole + rate)
  return { added: null, deducted: lineOf(rule, gross - amount, amount) }
}

function withheldBy(
  rule: WithholdingRule,
  { currency, gross, earlierThisYear }: Taxable
): TaxLine {
  const threshold = BigInt(rule.thresholds?.[currency] ?? "0")
  const total = earlierThisYear + gross
  if (total <= threshold) {
    return lineOf(rule, ZERO, ZERO)
  }
  const excess = total - threshold
  const base = rule.above === "whole" || excess > gross ? gross : excess
  return lineOf(
    rule,
    base,
    roundHalfUp(base * BigInt(rule.rate_ppm), BigInt(WHOLE_PPM))
  )
}

function isFor(
  { kinds, countries }: { kinds?: TaxpayerKind[]; countries?: string[] },
  { kind, country }: Taxpayer
): boolean {
  return (
    (!kinds || (kind !== null && kinds.includes(kind))) &&
    (!countries || (country !== null && countries.includes(country)))
  )
}

function lineOf(
  { name, rate_ppm }: { name: string; rate_ppm: number },
  base: bigint,
  amount: bigint
): TaxLine {
  return { name, ratePpm: rate_ppm, base: minor(base), amount: minor(amount) }
}
