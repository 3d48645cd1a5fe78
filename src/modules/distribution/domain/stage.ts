import type { OrderSnapshot } from "./order"
import type { PlanDocument } from "./plan/document"

/** How far an order's commissions have come; a hold counts from `since`. */
export type Stage =
  { stage: "pending" } | { stage: "held"; since: string; holdDays: number }

/**
 * Commissions are held from the plan's milestone on, and never before the
 * order is paid; the hold counts from the later of the two.
 */
export function stageOf(order: OrderSnapshot, terms: PlanDocument): Stage {
  const { paidAt } = order.milestones
  const reachedAt = order.milestones[`${terms.hold.from}At`]
  if (!paidAt || !reachedAt) {
    return { stage: "pending" }
  }
  return {
    stage: "held",
    since: paidAt > reachedAt ? paidAt : reachedAt,
    holdDays: terms.hold.days,
  }
}
