import type { AdminPlanProblem } from "../../../api/types"

export type SectionName =
  | "pays"
  | "counts"
  | "rules"
  | "overrides"
  | "caps"
  | "uplines"
  | "duration"
  | "rest"

/** By a problem's code, the section of the editor that it lies in when it lies in no rule. */
const sections: Record<string, SectionName> = {
  unknown_tier: "pays",
  legal_risk: "pays",
  rates_above_cap: "caps",
  currency_without_amounts: "caps",
  amount_too_fine: "caps",
  margin_with_tax_or_shipping: "counts",
}

/** Where in the editor a problem is mended; null when in no one place. */
export function sectionOf({ code }: AdminPlanProblem): SectionName | null {
  return sections[code] ?? null
}
