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

/** By how a problem's code begins, the section of the editor that it lies in. */
const beginnings: [string, SectionName][] = [
  ["unknown_tier", "pays"],
  ["legal_risk", "pays"],
  ["rates_", "caps"],
]

/** Where in the editor a problem is mended; null when in no one place. */
export function sectionOf({ code }: AdminPlanProblem): SectionName | null {
  const [, section] =
    beginnings.find(([beginning]) => code.startsWith(beginning)) ?? []
  return section ?? null
}
