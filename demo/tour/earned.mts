import type { AdminOrderResponse } from "../../src/api/types.ts"

/** What one distributor has of an order at one level. */
export interface Earned {
  code: string
  name: string
  tier: string
  level: number
  amount: string
  state: string
  /** A sentence or more for each line of the order. */
  why: string[]
}

/** One entry a distributor and level; the lines' amounts add up in cents. */
export function earnings({ commissions }: AdminOrderResponse): Earned[] {
  const byPlace = new Map<string, typeof commissions>()
  for (const commission of commissions) {
    const place = `${commission.level} ${commission.distributor.code}`
    byPlace.set(place, [...(byPlace.get(place) ?? []), commission])
  }
  return [...byPlace.values()].map(sumUp)
}

function sumUp(lines: AdminOrderResponse["commissions"]): Earned {
  const { distributor, tier_name, level } = lines[0]!
  const cents = lines.reduce(
    (sum, { amount }) => sum + Math.round(amount * 100),
    0
  )
  return {
    code: distributor.code,
    name: distributor.name,
    tier: tier_name ?? "",
    level,
    amount: (cents / 100).toFixed(2),
    state: [...new Set(lines.map(({ status }) => status))].join(", "),
    why: lines.map(
      ({ line_title, amount, explanation }) =>
        `${line_title}, ${amount.toFixed(2)} EUR: ${explanation.en}`
    ),
  }
}
