import { deepestLevel } from "../../chain"
import { WHOLE_PPM } from "../../rate"
import type { PlanDocument } from "../document"

/** The levels that a plan pays, from the seller upwards. */
export function paidLevels(plan: PlanDocument): number[] {
  return Array.from({ length: deepestLevel(plan) + 1 }, (_, level) => level)
}

/** The most that the rates of tier × level come to on one line, over all levels. */
export function highestOfGrid(plan: PlanDocument): number {
  if (plan.mode === "differential") {
    return highestAt(plan, 0) + sameTierRates(plan)
  }
  const seller = highestAt(plan, 0)
  return paidLevels(plan).reduce(
    (total, level) => total + gridShare(plan, level, seller),
    0
  )
}

/** The most that the grid pays a level, where the seller earns so much. */
export function gridShare(
  plan: PlanDocument,
  level: number,
  sellerPpm: number
): number {
  const rate = highestAt(plan, level)
  return level > 0 && plan.upline_of === "seller_commission"
    ? Math.floor((rate * sellerPpm) / WHOLE_PPM)
    : rate
}

/** The highest rate at a level; above the seller only tiers that qualify count. */
export function highestAt(plan: PlanDocument, level: number): number {
  const { tier_ids } = plan.uplines
  const rates = Object.entries(plan.rates_ppm)
    .filter(
      ([id]) => level === 0 || tier_ids.length === 0 || tier_ids.includes(id)
    )
    .map(([, byLevel]) => byLevel[level] ?? 0)
  return Math.max(0, ...rates)
}

/** Each tier of another rate may pay its same-tier share once, to the second of two. */
function sameTierRates(plan: PlanDocument): number {
  const rates = Object.values(plan.rates_ppm).map(([rate = 0]) => rate)
  const tiers = new Set(rates.filter((rate) => rate > 0)).size
  const pairs = Math.floor((deepestLevel(plan) + 1) / 2)
  return plan.same_tier_ppm * Math.min(tiers, pairs)
}
