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

/** How a simulation goes; one that a dead process left is taken over as it runs. */
export const simulationTransitions = {
  queued: ["running", "canceled"],
  running: ["done", "failed", "canceled"],
  done: [],
  failed: [],
  canceled: [],
} as const satisfies Record<string, readonly string[]>

export type SimulationStatus = keyof typeof simulationTransitions

export const simulationStatuses = Object.keys(
  simulationTransitions
) as SimulationStatus[]

/** The statuses that a simulation can be taken to another from. */
export function simulationStatusesBefore(
  status: SimulationStatus
): SimulationStatus[] {
  return simulationStatuses.filter((before) =>
    simulationTransitions[before].some((after) => after === status)
  )
}
