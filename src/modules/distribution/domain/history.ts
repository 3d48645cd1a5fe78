import { type Minor, ZERO } from "./money"

/** What went before an order, as far as terms may ask for it. */
export interface History {
  /** Which order of the customer in this store it is; 1 is the first. */
  customerOrder: number
  /** Which order of the customer through this seller it is; 1 is the first. */
  pairOrder: number
  /** ISO date-time of the customer's first order through this seller. */
  pairSince: string | null
  /** The seller's net sales before this order, in the plan's volume period. */
  sellerVolume: Minor
  /** How many orders each upline sold itself in the days that the plan asks for. */
  ownOrders: Readonly<Record<string, number>>
  /** What a beneficiary earned before, for the caps that look beyond one order. */
  earned: {
    /** From this customer, by distributor. */
    customer: Readonly<Record<string, Minor>>
    /** In the cap's period, by distributor. */
    period: Readonly<Record<string, Minor>>
  }
}

/** A first sale: nothing went before. */
export const NO_HISTORY: History = {
  customerOrder: 1,
  pairOrder: 1,
  pairSince: null,
  sellerVolume: ZERO,
  ownOrders: {},
  earned: { customer: {}, period: {} },
}
