import type { AdminPlanTerms } from "../../../api/types"
import { amountsOf, type TypedAmounts } from "../amount"
import { parsePercent, percentText } from "../percent"
import { byPriority, prioritised } from "./rule-order"
import type { PlanRuleTerms } from "./terms"

/** A plan as it stands in the editor's form: numbers are texts until they are saved. */
export interface TypedPlan {
  name: string
  mode: AdminPlanTerms["mode"]
  /** Tier id → percent by level. */
  rates: Record<string, string[]>
  upline_of: AdminPlanTerms["upline_of"]
  same_tier: string
  basis: {
    of: AdminPlanTerms["basis"]["of"]
    missing_cost: string
    tax: boolean
    shipping: boolean
    gift_cards: boolean
    discounted: string
  }
  rules: PlanRuleTerms[]
  overrides: PlanRuleTerms[]
  caps: {
    total: string
    has_margin_floor: boolean
    margin: string
    line: TypedAmounts
    order: TypedAmounts
    customer: TypedAmounts
    period_every: NonNullable<AdminPlanTerms["caps"]["period"]>["every"]
    period: TypedAmounts
  }
  uplines: Omit<
    AdminPlanTerms["uplines"],
    "max_level" | "own_orders" | "own_orders_days"
  > & { max_level: string; own_orders: string; own_orders_days: string }
  volume_period: AdminPlanTerms["volume_period"]
  duration: { orders: string; months: string }
  own_purchase: AdminPlanTerms["own_purchase"]
  hold: { days: string; from: AdminPlanTerms["hold"]["from"] }
  refund_without_return: AdminPlanTerms["refund_without_return"]
  excluded: AdminPlanTerms["excluded"]
}

interface Named {
  name: string
  terms: AdminPlanTerms
}

export const DEEPEST_LEVEL = 20

/** Half of the margin, where a merchant first sets a floor. */
const FIRST_MARGIN_PPM = 500_000

export interface Shop {
  tierIds: readonly string[]
  currencies: readonly string[]
}

/** A draft as the form shows it, with a rate for every tier and level and an amount for every currency. */
export function typedPlanOf(
  { name, terms }: Named,
  { tierIds, currencies }: Shop
): TypedPlan {
  const none = Object.fromEntries(currencies.map((code) => [code, ""]))
  const { basis, caps, uplines, duration, hold } = terms
  return {
    name,
    mode: terms.mode,
    rates: typedRates(terms.rates_ppm, tierIds),
    upline_of: terms.upline_of,
    same_tier: percentText(terms.same_tier_ppm),
    basis: {
      of: basis.of,
      missing_cost: percentText(basis.missing_cost_ppm),
      tax: basis.tax,
      shipping: basis.shipping,
      gift_cards: basis.gift_cards,
      discounted: percentText(basis.discounted_ppm),
    },
    rules: byPriority(terms.rules as PlanRuleTerms[]),
    overrides: byPriority(terms.overrides as PlanRuleTerms[]),
    caps: {
      total: percentText(caps.total_ppm),
      has_margin_floor: caps.margin_ppm !== null,
      margin: percentText(caps.margin_ppm ?? FIRST_MARGIN_PPM),
      line: { ...none, ...caps.line },
      order: { ...none, ...caps.order },
      customer: { ...none, ...caps.customer },
      period_every: caps.period?.every ?? "month",
      period: { ...none, ...caps.period?.amounts },
    },
    uplines: {
      ...uplines,
      max_level: String(uplines.max_level),
      own_orders: String(uplines.own_orders),
      own_orders_days: String(uplines.own_orders_days),
    },
    volume_period: terms.volume_period,
    duration: {
      orders: textOf(duration.orders),
      months: textOf(duration.months),
    },
    own_purchase: terms.own_purchase,
    hold: { days: String(hold.days), from: hold.from },
    refund_without_return: terms.refund_without_return,
    excluded: terms.excluded,
  }
}

/** The document of a form that holds no error; what is hidden and unreadable counts as nothing. */
export function termsOf(typed: TypedPlan): AdminPlanTerms {
  const { basis, caps, uplines, duration, hold } = typed
  const period = amountsOf(caps.period)
  return {
    schema: 1,
    mode: typed.mode,
    rates_ppm: ratesOf(typed.rates),
    upline_of: typed.upline_of,
    same_tier_ppm: ppmOf(typed.same_tier),
    basis: {
      of: basis.of,
      missing_cost_ppm: ppmOf(basis.missing_cost),
      tax: basis.tax,
      shipping: basis.shipping,
      gift_cards: basis.gift_cards,
      discounted_ppm: ppmOf(basis.discounted),
    },
    rules: prioritised(typed.rules),
    overrides: prioritised(typed.overrides) as AdminPlanTerms["overrides"],
    caps: {
      total_ppm: ppmOf(caps.total),
      margin_ppm: caps.has_margin_floor ? ppmOf(caps.margin) : null,
      line: amountsOf(caps.line),
      order: amountsOf(caps.order),
      customer: amountsOf(caps.customer),
      period:
        Object.keys(period).length > 0
          ? { every: caps.period_every, amounts: period }
          : null,
    },
    uplines: {
      ...uplines,
      max_level: Number(uplines.max_level),
      own_orders: Number(uplines.own_orders),
      own_orders_days: Number(uplines.own_orders_days),
    },
    volume_period: typed.volume_period,
    duration: {
      orders: countOf(duration.orders),
      months: countOf(duration.months),
    },
    own_purchase: typed.own_purchase,
    hold: { days: Number(hold.days), from: hold.from },
    refund_without_return: typed.refund_without_return,
    excluded: typed.excluded,
  }
}

function typedRates(
  rates: AdminPlanTerms["rates_ppm"],
  tierIds: readonly string[]
): Record<string, string[]> {
  const ids = new Set([...tierIds, ...Object.keys(rates)])
  return Object.fromEntries(
    [...ids].map((id) => [
      id,
      Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) =>
        percentText(rates[id]?.[level] ?? 0)
      ),
    ])
  )
}

/** A tier without a rate, and the levels above its last one, are left out. */
function ratesOf(typed: TypedPlan["rates"]): AdminPlanTerms["rates_ppm"] {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([id, texts]) => {
      const rates = texts.map(ppmOf)
      const last = rates.findLastIndex((ppm) => ppm > 0)
      return last < 0 ? [] : [[id, rates.slice(0, last + 1)]]
    })
  )
}

function ppmOf(typed: string): number {
  return parsePercent(typed) ?? 0
}

function textOf(count: number | null): string {
  return count === null ? "" : String(count)
}

function countOf(typed: string): number | null {
  return typed.trim() === "" ? null : Number(typed)
}

/** The levels that the grid of rates shows: in differential mode the tier's one rate. */
export function gridLevels(
  mode: TypedPlan["mode"],
  maxLevel: string
): number[] {
  const deepest = mode === "multi_level" ? paidLevels(maxLevel) : 0
  return Array.from({ length: deepest + 1 }, (_, level) => level)
}

/** The deepest level that the form pays, also while it is being typed. */
export function paidLevels(maxLevel: string): number {
  return /^\d+$/.test(maxLevel) ? Math.min(Number(maxLevel), DEEPEST_LEVEL) : 0
}
