import { CurrencyTally, type TalliedOrder } from "./currency-tally"
import type { SimulationOutcome } from "./outcome"

/** What one distributor has and would have in one currency, in minor units. */
export interface DistributorShare {
  currency_code: string
  distributor_id: string
  paid: string
  simulated: string
}

/** What both sides come to, currency by currency; as large after a million orders as after a thousand. */
export class Tally {
  private readonly currencies = new Map<string, CurrencyTally>()
  private orders = 0

  add(order: TalliedOrder): void {
    const { currency } = order.snapshot
    const tally = this.currencies.get(currency) ?? new CurrencyTally(currency)
    this.currencies.set(currency, tally)
    this.orders += 1
    tally.add(order)
  }

  outcome(): SimulationOutcome {
    const byCurrency = [...this.currencies].sort(([a], [b]) => (a < b ? -1 : 1))
    return {
      orders: this.orders,
      by_currency: byCurrency.map(([, tally]) => tally.outcome()),
    }
  }

  *shares(): Generator<DistributorShare> {
    for (const [currency_code, tally] of this.currencies) {
      for (const [distributor_id, sides] of tally.distributorEntries()) {
        yield {
          currency_code,
          distributor_id,
          paid: sides.paid.toString(),
          simulated: sides.simulated.toString(),
        }
      }
    }
  }
}
