import type { PlanDocument, PlanReward } from "./document"

/** What a plan asks of the past, beyond the order itself. */
export interface Needs {
  /** How often, and since when, the customer bought through the seller. */
  pair: boolean
  /** What the seller sold before in the volume period. */
  volume: boolean
  /** How many orders the uplines sold themselves. */
  ownOrders: boolean
  /** What a beneficiary earned from other orders. */
  earned: boolean
}

export function needsOf(terms: PlanDocument): Needs {
  const { duration, uplines, caps } = terms
  return {
    pair: duration.orders !== null || duration.months !== null,
    volume: rewardsOf(terms).some(countsVolume),
    ownOrders: uplines.own_orders > 0,
    earned: Object.keys(caps.customer).length > 0 || caps.period !== null,
  }
}

export function needsHistory({ pair, volume, ownOrders }: Needs): boolean {
  return pair || volume || ownOrders
}

function rewardsOf({ rules, overrides }: PlanDocument): PlanReward[] {
  return [...rules, ...overrides].flatMap(({ rewards }) =>
    rewards.flatMap((reward) => reward ?? [])
  )
}

function countsVolume(reward: PlanReward): boolean {
  return (
    reward.type === "bands" && "by" in reward && reward.by === "period_volume"
  )
}
