import type { SimulationStatus } from "../../../../../modules/distribution/domain/states"
import type { Page, DistributorSummary } from "../../../../types"

/** What stands in the ledger, and what the simulated terms come to. */
export interface PaidAndSimulated {
  paid: number
  simulated: number
}

export interface AdminSimulatedDistributor extends PaidAndSimulated {
  distributor: DistributorSummary
  change: number
}

export interface AdminCurrencySimulation extends PaidAndSimulated {
  currency_code: string
  orders: number
  /** What customers keep of the goods, net. */
  sales: number
  by_level: (PaidAndSimulated & { level: number })[]
  /** A name is null when the tier was deleted since. */
  by_tier: (PaidAndSimulated & { tier_id: string; tier_name: string | null })[]
  /** A line counts in each of its categories; an id is null for what lies in none. */
  by_category: (PaidAndSimulated & {
    category_id: string | null
    category_name: string | null
  })[]
  by_distributor: {
    winners: AdminSimulatedDistributor[]
    losers: AdminSimulatedDistributor[]
    /** How many have something on either side. */
    count: number
  }
  /** Orders whose commission, before a margin floor cuts it, is more than their margin allows. */
  over_margin_floor: {
    count: number
    /** The orders of which a margin is known at all. */
    judged: number
    orders: {
      order_id: string
      display_id: number | null
      /** Of the lines whose commission is too much. */
      margin: number
      commission: number
    }[]
  }
}

export interface AdminSimulationResult {
  orders: number
  by_currency: AdminCurrencySimulation[]
}

export interface AdminSimulationSummary {
  id: string
  name: string | null
  status: SimulationStatus
  from: string
  until: string
  /** Null when it was asked for by terms, or when the draft is gone. */
  draft_id: string | null
  processed: number
  /** Null until it began. */
  total: number | null
  error: string | null
  created_by: string | null
  created_at: string
  started_at: string | null
  finished_at: string | null
}

export interface AdminSimulation extends AdminSimulationSummary {
  /** Null until it is done. */
  result: AdminSimulationResult | null
}

export interface AdminSimulationResponse {
  simulation: AdminSimulation
}

export interface AdminSimulationListResponse extends Page {
  simulations: AdminSimulationSummary[]
}

export interface AdminSimulationDeleteResponse {
  id: string
  object: "simulation"
  deleted: true
}
