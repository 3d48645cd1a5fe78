/** What stands in the ledger, and what the simulated terms come to, in minor units. */
export interface Compared {
  paid: string
  simulated: string
}

/** What a distributor has, and would have. */
export interface ComparedDistributor extends Compared {
  distributor_id: string
  change: string
}

/** An order whose commission is more than its margin allows; of the lines where it is. */
export interface OverMarginOrder {
  order_id: string
  display_id: number | null
  margin: string
  commission: string
}

export interface CurrencyOutcome extends Compared {
  currency_code: string
  orders: number
  /** What customers keep of the goods, net, in minor units. */
  sales: string
  by_level: (Compared & { level: number })[]
  by_tier: (Compared & { tier_id: string })[]
  /** A line counts in each of its categories; null is what lies in none. */
  by_category: (Compared & { category_id: string | null })[]
  by_distributor: {
    winners: ComparedDistributor[]
    losers: ComparedDistributor[]
    /** How many have something on either side. */
    count: number
  }
  over_margin_floor: {
    count: number
    /** The orders of which a margin is known at all. */
    judged: number
    /** Those that exceed it most. */
    orders: OverMarginOrder[]
  }
}

/** What a simulation found, as it is stored. */
export interface SimulationOutcome {
  orders: number
  by_currency: CurrencyOutcome[]
}
