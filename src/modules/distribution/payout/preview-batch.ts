import type { EntityManager } from "typeorm"
import {
  type LeftOut,
  type Payable,
  seeWanted,
  sortOut,
  type WantedPayouts,
} from "./payable"

export interface PreviewedTotal {
  currency: string
  count: number
  amountMinor: bigint
}

export interface PreviewedBatch {
  /** How many payouts it would hold. */
  count: number
  totals: PreviewedTotal[]
  left: LeftOut[]
}

/** What `createBatch` would make of the same wish, without making it. */
export async function previewBatch(
  manager: EntityManager,
  wanted: WantedPayouts
): Promise<PreviewedBatch> {
  const statementIds = await seeWanted(manager, wanted)
  const { payable, left } = await sortOut(manager, statementIds, wanted)
  return { count: payable.length, totals: totalsOf(payable), left }
}

function totalsOf(payable: readonly Payable[]): PreviewedTotal[] {
  const byCurrency = new Map<string, PreviewedTotal>()
  for (const { currency_code: currency, amount } of payable) {
    const before = byCurrency.get(currency)
    byCurrency.set(currency, {
      currency,
      count: (before?.count ?? 0) + 1,
      amountMinor: (before?.amountMinor ?? 0n) + BigInt(amount),
    })
  }
  return [...byCurrency.values()].sort((one, other) =>
    one.currency.localeCompare(other.currency)
  )
}
