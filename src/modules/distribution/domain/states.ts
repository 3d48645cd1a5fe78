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

/** A cut-off closes a period account by account; what a dead process left is gone on with. */
export const periodStatuses = ["closing", "closed"] as const

export type PeriodStatus = (typeof periodStatuses)[number]

/**
 * From which status a statement can become which. `carried` says that nothing is
 * due and the balance goes on to the next one; `returned` that its money went
 * back to the balance, because no payout of it arrived.
 */
export const statementTransitions = {
  draft: ["in_review", "approved", "void"],
  in_review: ["approved", "void"],
  approved: ["paid", "returned", "void"],
  paid: ["returned"],
  returned: ["approved", "paid"],
  void: [],
  carried: [],
} as const satisfies Record<string, readonly string[]>

export type StatementStatus = keyof typeof statementTransitions

export const statementStatuses = Object.keys(
  statementTransitions
) as StatementStatus[]

export const disputeTransitions = {
  open: ["accepted", "rejected", "withdrawn"],
  accepted: [],
  rejected: [],
  withdrawn: [],
} as const satisfies Record<string, readonly string[]>

export type DisputeStatus = keyof typeof disputeTransitions

/**
 * `held` waits for a second person, the first time or because much of it is to be
 * paid anew; `sending` hands its payouts over until each has an outcome.
 */
export const batchTransitions = {
  draft: ["held", "sending", "canceled"],
  held: ["sending", "done", "canceled"],
  sending: ["done", "held"],
  done: ["sending", "held"],
  canceled: [],
} as const satisfies Record<string, readonly string[]>

export type BatchStatus = keyof typeof batchTransitions

export const batchStatuses = Object.keys(batchTransitions) as BatchStatus[]

/**
 * `pending` holds the money and is not handed over; `sending` was handed over and
 * the answer is outstanding; `sent` is on its way.
 */
export const payoutTransitions = {
  pending: ["sending", "canceled"],
  sending: ["sent", "paid", "failed"],
  sent: ["paid", "failed"],
  paid: ["returned"],
  failed: ["pending"],
  returned: ["pending"],
  canceled: [],
} as const satisfies Record<string, readonly string[]>

export type PayoutStatus = keyof typeof payoutTransitions

export const payoutStatuses = Object.keys(payoutTransitions) as PayoutStatus[]
