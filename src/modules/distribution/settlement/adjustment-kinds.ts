/** What a person may book: up or down, only up, only down. */
export const adjustmentKinds = ["adjustment", "bonus", "clawback"] as const

export type AdjustmentKind = (typeof adjustmentKinds)[number]
