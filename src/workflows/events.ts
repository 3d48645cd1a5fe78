import { GROWTH_EVENTS } from "../modules/distribution/growth/events"
import { SETTLEMENT_EVENTS } from "../modules/distribution/settlement/events"

/** The events this plugin emits; each carries `{ id }` of what it names. */
export const DistributionEvents = {
  DISTRIBUTOR_CREATED: "distribution.distributor.created",
  DISTRIBUTOR_UPDATED: "distribution.distributor.updated",
  DISTRIBUTOR_STATUS_CHANGED: "distribution.distributor.status_changed",
  DISTRIBUTOR_MOVED: "distribution.distributor.moved",
  PLAN_PUBLISHED: "distribution.plan.published",
  PLAN_WITHDRAWN: "distribution.plan.withdrawn",
  /** `id` is the order's. */
  ATTRIBUTION_CREATED: "distribution.attribution.created",
  /** `id` is the order's. */
  COMMISSION_CHANGED: "distribution.commission.changed",
  /** `id` is the commission's. */
  COMMISSION_RELEASED: "distribution.commission.released",
  ...SETTLEMENT_EVENTS,
  ...GROWTH_EVENTS,
} as const
