import { unitOf } from "../../../../../../modules/distribution/domain/growth/metrics"
import type { Window } from "../../../../../../modules/distribution/domain/growth/window"
import type {
  GrowthCriterion,
  GrowthEvidence,
} from "../../../../../shared/growth/types"
import type { TierName } from "../../../growth/types"

/** A criterion and what the results came to: "own sales in the last 30 days: 200 EUR of at least 150 EUR, met". */
export function evidenceWords(
  { criterion, value, is_met }: GrowthEvidence,
  tierName: (id: string) => TierName
): string {
  const about = [
    criterion.metric.replaceAll("_", " "),
    ...("tier_id" in criterion && criterion.tier_id
      ? [`in ${tierName(criterion.tier_id).name} or above`]
      : []),
    ...("window" in criterion ? [windowWords(criterion.window)] : []),
  ]
  const [came, asked] = [value, criterion.at_least].map((number) =>
    valueWords(criterion, number)
  )
  return `${about.join(" ")}: ${came} of at least ${asked}, ${is_met ? "met" : "not met"}`
}

function valueWords(criterion: GrowthCriterion, value: number): string {
  return unitOf(criterion.metric) === "money" &&
    "currency_code" in criterion &&
    criterion.currency_code
    ? `${value} ${criterion.currency_code.toUpperCase()}`
    : String(value)
}

function windowWords(window: Window): string {
  switch (window.type) {
    case "rolling":
      return window.days === 1
        ? "on the day"
        : `in the last ${window.days} days`
    case "calendar":
      return `${window.which === "current" ? "this" : "last"} ${window.unit}`
    case "lifetime":
      return "altogether"
  }
}
