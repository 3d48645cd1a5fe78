import type { Evidence } from "../../src/modules/distribution/attribution/attribution.ts"

/** What an order of the tour is to come to. */
export interface ExpectedOrder {
  /** What shopper and merchant did. */
  story: string
  /** By what the order belongs to its seller. */
  evidence: Evidence
  earned: Expected[]
}

/** What one distributor is to have of an order, worked by hand from the tiers' rates. */
export interface Expected {
  code: string
  level: number
  amount: string
  states: string[]
}

/** A commission under hold becomes available when its days are over. */
const HELD = ["held", "available"]

/**
 * By the order's number. Starter sells at 8 %; Partner sells at 10 %, has 4 % at level 1
 * and 2 % at level 2; Ambassador has 2.5 % at level 2. Level 3 is not paid.
 */
export const expected: Record<number, ExpectedOrder> = {
  // 2 × 14.90 + 49.00 = 78.80: 6.304, 3.152, 1.576
  1: {
    story: "Paula bought through Elif's link; paid and shipped",
    evidence: "click",
    earned: [
      { code: "ELIF", level: 0, amount: "6.30", states: HELD },
      { code: "CHIARA", level: 1, amount: "3.15", states: HELD },
      { code: "BRUNO", level: 2, amount: "1.58", states: HELD },
    ],
  },
  // 89.00 + 2 × 18.00 = 125.00 was 10.00, 5.00, 3.125; cancelled, so nothing.
  2: {
    story: "Quentin bought through Hugo's link; cancelled",
    evidence: "click",
    earned: [
      { code: "HUGO", level: 0, amount: "0.00", states: ["reversed"] },
      { code: "GRETA", level: 1, amount: "0.00", states: ["reversed"] },
      { code: "ADA", level: 2, amount: "0.00", states: ["reversed"] },
    ],
  },
  // 3 × 18.00, one returned: 36.00: 3.60, 1.44, 0.90
  3: {
    story:
      "Rosa bought through Chiara's link; shipped, and one of three returned",
    evidence: "click",
    earned: [
      { code: "CHIARA", level: 0, amount: "3.60", states: HELD },
      { code: "BRUNO", level: 1, amount: "1.44", states: HELD },
      { code: "ADA", level: 2, amount: "0.90", states: HELD },
    ],
  },
  // 9.80 without a link: 0.784, 0.392, 0.196
  4: {
    story: "Paula came back without a link; not paid yet",
    evidence: "bond",
    earned: [
      { code: "ELIF", level: 0, amount: "0.78", states: ["pending"] },
      { code: "CHIARA", level: 1, amount: "0.39", states: ["pending"] },
      { code: "BRUNO", level: 2, amount: "0.20", states: ["pending"] },
    ],
  },
}
