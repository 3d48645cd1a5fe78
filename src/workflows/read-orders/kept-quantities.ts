import { add, atLeastZero, type Fraction, subtract, total } from "./decimal"
import {
  exact,
  type RawClaim,
  type RawExchange,
  type RawItem,
  type RawReturn,
} from "./raw-order"

/** What happened to an order after it was placed. */
export interface Aftermath {
  claims: readonly RawClaim[]
  exchanges: readonly RawExchange[]
  /** Prices of the order's lines, by id. */
  prices: ReadonlyMap<string, Fraction>
}

/**
 * What the customer keeps of a line: ordered, less what came back, less what a
 * live claim or exchange gave up though it has not come back. A replacement
 * earns in the place of what it replaces, so the two never count at once.
 *
 * Medusa's write-off counters overlap its return counters, so the loss is taken
 * from the claims and exchanges themselves.
 */
export function keptQuantity(item: RawItem, aftermath: Aftermath): Fraction {
  const awaitedBack = [...aftermath.claims, ...aftermath.exchanges]
    .filter(isLive)
    .map((change) => awaited(item, change.return))
  const gone = total([...awaitedBack, writtenOff(item, aftermath)])
  return atLeastZero(subtract(notReturned(item), gone))
}

/** What has not come back of a line, as Medusa counts it in an order's total. */
export function notReturned({ detail }: RawItem): Fraction {
  const cameBack = add(
    exact(detail, "return_received_quantity"),
    exact(detail, "return_dismissed_quantity")
  )
  return subtract(exact(detail, "quantity"), cameBack)
}

/** The units of a line that live claims took from the sale without asking them back. */
export function writtenOff(
  item: RawItem,
  { claims, prices }: Aftermath
): Fraction {
  return total(
    claims
      .filter((claim) => isLive(claim) && !isReplacedForFree(claim, prices))
      .map((claim) => claimedOnly(item, claim))
  )
}

/** A claim may name a unit both as claimed and as to be returned: it is one unit. */
function claimedOnly(item: RawItem, claim: RawClaim): Fraction {
  const claimed = (claim.claim_items ?? [])
    .filter((entry) => entry.item_id === item.id && !entry.is_additional_item)
    .map((entry) => exact(entry, "quantity"))
  const returned = live(item, claim.return).map((entry) =>
    exact(entry, "quantity")
  )
  return atLeastZero(subtract(total(claimed), total(returned)))
}

/** The customer paid for the claimed unit and gets another in its place: the sale stands. */
function isReplacedForFree(
  claim: RawClaim,
  prices: Aftermath["prices"]
): boolean {
  const replacements = claim.additional_items ?? []
  return (
    claim.type === "replace" &&
    replacements.length > 0 &&
    replacements.every(
      ({ item_id }) => (prices.get(item_id)?.numerator ?? 0n) === 0n
    )
  )
}

function isLive({ canceled_at }: { canceled_at: unknown }): boolean {
  return !canceled_at
}

/** What a return still waits to get back. */
function awaited(item: RawItem, returned: RawReturn | null | undefined) {
  return total(
    live(item, returned).map((entry) =>
      atLeastZero(subtract(exact(entry, "quantity"), takenBack(entry)))
    )
  )
}

/** A line's entries in a return that was not cancelled. */
function live(item: RawItem, returned: RawReturn | null | undefined) {
  const entries = returned && isLive(returned) ? (returned.items ?? []) : []
  return entries.filter((entry) => entry.item_id === item.id)
}

/** Medusa counts damaged units among the received ones. */
function takenBack(entry: Parameters<typeof exact>[0]): Fraction {
  return exact(entry, "received_quantity")
}
