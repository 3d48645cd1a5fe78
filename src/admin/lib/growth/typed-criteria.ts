import type {
  GrowthCriterion,
  GrowthGroup,
  GrowthInnerGroup,
  TierCriteriaAnswer,
} from "../../../api/types"
import type { Automation } from "../../../modules/distribution/domain/growth/criteria"
import {
  type Metric,
  unitOf,
} from "../../../modules/distribution/domain/growth/metrics"
import type { Window } from "../../../modules/distribution/domain/growth/window"

/** The windows a merchant chooses from. */
export const windowChoices = [
  "rolling",
  "current_month",
  "last_month",
  "current_quarter",
  "last_quarter",
  "current_year",
  "last_year",
  "lifetime",
] as const

export type WindowChoice = (typeof windowChoices)[number]

/** A criterion as a form holds it. */
export interface TypedCriterion {
  kind: "criterion"
  metric: Metric
  atLeast: string
  currency: string
  window: WindowChoice
  days: string
  /** Only recruits in this tier or above. */
  tierId: string
}

export interface TypedGroup {
  kind: "group"
  match: "all" | "any"
  of: TypedCriterion[]
}

export interface TypedOuterGroup {
  match: "all" | "any"
  of: (TypedCriterion | TypedGroup)[]
}

export interface TypedCriteria {
  reach: TypedOuterGroup
  keep: TypedOuterGroup
  promotion: Automation
  demotion: Automation
  graceDays: string
  minimumStayDays: string
}

const DEFAULT_DAYS = "90"

/** The choice of recruits in any tier. */
export const ANY_TIER = "any"

export function newCriterion(currency: string): TypedCriterion {
  return {
    kind: "criterion",
    metric: "own_sales",
    atLeast: "",
    currency,
    window: "rolling",
    days: DEFAULT_DAYS,
    tierId: ANY_TIER,
  }
}

export function newGroup(currency: string): TypedGroup {
  return { kind: "group", match: "any", of: [newCriterion(currency)] }
}

/** What a tier asks, as a form holds it. */
export function typedCriteria(
  criteria: TierCriteriaAnswer | null,
  currency: string
): TypedCriteria {
  return {
    reach: typedGroup(criteria?.reach ?? null, currency),
    keep: typedGroup(criteria?.keep ?? null, currency),
    promotion: criteria?.promotion ?? "automatic",
    demotion: criteria?.demotion ?? "proposed",
    graceDays: String(criteria?.grace_days ?? 0),
    minimumStayDays: String(criteria?.minimum_stay_days ?? 0),
  }
}

/** What a form holds, as the API takes it; null where nothing is asked. */
export function criteriaOf(typed: TypedCriteria): TierCriteriaAnswer | null {
  const reach = groupOf(typed.reach)
  const keep = groupOf(typed.keep)
  return reach === null && keep === null
    ? null
    : {
        reach,
        keep,
        promotion: typed.promotion,
        demotion: typed.demotion,
        grace_days: Number(typed.graceDays),
        minimum_stay_days: Number(typed.minimumStayDays),
      }
}

function typedGroup(
  group: GrowthGroup | null,
  currency: string
): TypedOuterGroup {
  return {
    match: group?.match ?? "all",
    of: (group?.of ?? []).map((part) =>
      "match" in part
        ? {
            kind: "group" as const,
            match: part.match,
            of: part.of.map((one) => typedOf(one, currency)),
          }
        : typedOf(part, currency)
    ),
  }
}

function typedOf(criterion: GrowthCriterion, currency: string): TypedCriterion {
  const window = "window" in criterion ? criterion.window : null
  return {
    kind: "criterion",
    metric: criterion.metric,
    atLeast: String(criterion.at_least),
    currency:
      ("currency_code" in criterion && criterion.currency_code) || currency,
    window: window ? choiceOf(window) : "rolling",
    days: window?.type === "rolling" ? String(window.days) : DEFAULT_DAYS,
    tierId: ("tier_id" in criterion && criterion.tier_id) || ANY_TIER,
  }
}

function choiceOf(window: Window): WindowChoice {
  return window.type === "calendar"
    ? `${window.which}_${window.unit}`
    : window.type
}

function windowOf({ window, days }: TypedCriterion): Window {
  if (window === "rolling") {
    return { type: "rolling", days: Number(days) }
  }
  if (window === "lifetime") {
    return { type: "lifetime" }
  }
  const [which, unit] = window.split("_") as [
    "current" | "last",
    "month" | "quarter" | "year",
  ]
  return { type: "calendar", unit, which }
}

function groupOf({ match, of }: TypedOuterGroup): GrowthGroup | null {
  const parts = of.flatMap((part): (GrowthCriterion | GrowthInnerGroup)[] => {
    if (part.kind === "criterion") {
      return [criterionOf(part)]
    }
    return part.of.length > 0
      ? [{ match: part.match, of: part.of.map(criterionOf) }]
      : []
  })
  return parts.length > 0 ? { match, of: parts } : null
}

function criterionOf(typed: TypedCriterion): GrowthCriterion {
  const { metric, currency, tierId } = typed
  const at_least = Number(typed.atLeast.replace(",", "."))
  if (metric === "tenure_days") {
    return { metric, at_least }
  }
  const window = windowOf(typed)
  if (metric === "active_recruits") {
    return {
      metric,
      at_least,
      window,
      ...(tierId === ANY_TIER ? {} : { tier_id: tierId }),
    }
  }
  return {
    metric,
    at_least,
    window,
    ...(unitOf(metric) === "money" ? { currency_code: currency } : {}),
  }
}
