/** From which status a distributor can become which; both code and admin read it. */
export const distributorTransitions = {
  pending: ["active", "rejected"],
  active: ["suspended", "terminated"],
  suspended: ["active", "terminated"],
  rejected: ["pending"],
  terminated: [],
} as const satisfies Record<string, readonly string[]>

export type DistributorStatus = keyof typeof distributorTransitions

export const distributorStatuses = Object.keys(
  distributorTransitions
) as DistributorStatus[]

export const commissionStatuses = [
  "pending",
  "held",
  "available",
  "reversed",
] as const

export type CommissionStatus = (typeof commissionStatuses)[number]

/** How far a published version of the plan has come. */
export const planStatuses = [
  "scheduled",
  "current",
  "superseded",
  "withdrawn",
] as const

export type PlanStatus = (typeof planStatuses)[number]
