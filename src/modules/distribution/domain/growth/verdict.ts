/** Why a distributor changed tiers. */
export const tierChangeCauses = [
  "by_hand",
  "evaluation",
  "proposal_accepted",
  "undone",
] as const

export type TierChangeCause = (typeof tierChangeCauses)[number]

export const evaluationStatuses = ["done", "undone"] as const

export type EvaluationStatus = (typeof evaluationStatuses)[number]

/** `grace` is below what its tier asks, and has time to mend. */
export const verdictKinds = ["up", "down", "grace"] as const

export type VerdictKind = (typeof verdictKinds)[number]

/** From which status a verdict can become which; `noted` is what only tells. */
export const verdictTransitions = {
  proposed: ["applied", "declined", "lapsed"],
  applied: ["undone"],
  declined: [],
  lapsed: [],
  undone: [],
  noted: [],
} as const satisfies Record<string, readonly string[]>

export type VerdictStatus = keyof typeof verdictTransitions

export const verdictStatuses = Object.keys(
  verdictTransitions
) as VerdictStatus[]
