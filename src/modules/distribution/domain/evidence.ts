/** By what an order belongs to a distributor, strongest first. */
export const evidences = [
  "own_purchase",
  "code",
  "coupon",
  "click",
  "bond",
] as const

export type Evidence = (typeof evidences)[number]
