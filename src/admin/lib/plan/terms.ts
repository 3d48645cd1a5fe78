import type { AdminPlanTerms } from "../../../api/types"

/** A condition or reward as the document holds it: its kind, and what the kind takes. */
export type PlanPart = { type: string } & Record<string, unknown>

/** A rule of the document; an agreement says with which distributors too. */
export interface PlanRuleTerms extends Omit<
  AdminPlanTerms["rules"][number],
  "conditions" | "rewards"
> {
  conditions: PlanPart[]
  rewards: (PlanPart | null)[]
  distributor_ids?: string[]
}

export type RuleKind = "rules" | "overrides"
