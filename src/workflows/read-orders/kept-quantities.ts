import { add, atLeastZero, type Fraction, subtract, total } from "./decimal"
import {
  exact,
  type RawClaim,
  type RawExchange,
  type RawItem,
  type RawReturnItem,
} from "./raw-order"

/**
 * What the customer keeps of a line: ordered, less what came back, less what a
 * live claim or exchange gave up though it has not come back. A replacement
 * earns in the place of what it replaces, so the two never count at once.
 *
 * Medusa's write-off counters overlap its return counters, so the loss is taken
 * from the claims and exchanges themselves.
 */
export function keptQuantity(
  item: RawItem,
  claims: readonly RawClaim[],
  exchanges: readonly RawExchange[]
): Fraction {
  const cameBack = add(
    exact(item.detail, "return_received_quantity"),
    exact(item.detail, "return_dismissed_quantity")
  )
  const givenUp = add(
    total(claims.filter(isLive).map((claim) => lostToClaim(item.id, claim))),
    total(
      exchanges.filter(isLive).map((exchange) => awaited(item.id, exchange))
    )
  )
  const ordered = exact(item.detail, "quantity")
  return atLeastZero(subtract(subtract(ordered, cameBack), givenUp))
}

function isLive({ canceled_at }: { canceled_at: unknown }): boolean {
  return !canceled_at
}

function lostToClaim(itemId: string, claim: RawClaim): Fraction {
  const claimed = (claim.claim_items ?? [])
    .filter((entry) => entry.item_id === itemId && !entry.is_additional_item)
    .map((entry) => exact(entry, "quantity"))
  const returned = returnItems(itemId, claim.return).map(takenBack)
  return atLeastZero(subtract(total(claimed), total(returned)))
}

/** What an exchange still waits to get back. */
function awaited(itemId: string, exchange: RawExchange): Fraction {
  return total(
    returnItems(itemId, exchange.return).map((entry) =>
      atLeastZero(subtract(exact(entry, "quantity"), takenBack(entry)))
    )
  )
}

function returnItems(
  itemId: string,
  returned: { items?: RawReturnItem[] } | null | undefined
): RawReturnItem[] {
  return (returned?.items ?? []).filter((entry) => entry.item_id === itemId)
}

/** Medusa counts damaged units among the received ones. */
function takenBack(entry: RawReturnItem): Fraction {
  return exact(entry, "received_quantity")
}
