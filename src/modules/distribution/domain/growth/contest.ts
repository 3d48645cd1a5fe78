import { z } from "@medusajs/framework/zod"

/** From which status a contest can become which; `frozen` is over, with its results copied. */
export const contestTransitions = {
  draft: ["open", "canceled"],
  open: ["frozen", "canceled"],
  frozen: ["awarded", "canceled"],
  awarded: [],
  canceled: [],
} as const satisfies Record<string, readonly string[]>

export type ContestStatus = keyof typeof contestTransitions

export const contestStatuses = Object.keys(
  contestTransitions
) as ContestStatus[]

/** The statuses that a contest can be taken to another from. */
export function contestStatusesBefore(status: ContestStatus): ContestStatus[] {
  return contestStatuses.filter((before) =>
    contestTransitions[before].some((after) => after === status)
  )
}

export const objectionTransitions = {
  open: ["accepted", "rejected"],
  accepted: [],
  rejected: [],
} as const satisfies Record<string, readonly string[]>

export type ObjectionStatus = keyof typeof objectionTransitions

export const objectionStatuses = Object.keys(
  objectionTransitions
) as ObjectionStatus[]

const id = z.string().min(1).max(255)

/**
 * Who may enter, of those whose tier lets them: the members of these tiers and
 * these distributors; everybody, when both are empty.
 */
export const audienceSchema = z.strictObject({
  tier_ids: z.array(id).max(100).default([]),
  distributor_ids: z.array(id).max(10_000).default([]),
})

export type Audience = z.infer<typeof audienceSchema>
