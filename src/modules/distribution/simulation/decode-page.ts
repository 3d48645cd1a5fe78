import type { EntityManager } from "typeorm"
import type { StoredHistory } from "../attribution/attribution"
import { historiesOf } from "../attribution/histories-of"
import { decodeHistory } from "../attribution/history-codec"
import { decodeSnapshot } from "../attribution/snapshot-codec"
import { costKey, type CostWanted } from "../cost/costs-at"
import type { History } from "../domain/history"
import { minor } from "../domain/money"
import type { OrderSnapshot } from "../domain/order"
import type { PlanDocument } from "../domain/plan/document"
import { needsHistory, needsOf } from "../domain/plan/needs"
import type { StoredOrder } from "./read-orders"
import { unitCosts } from "./unit-costs"

/** An order of a page, ready to be computed with. */
export interface PageOrder {
  stored: StoredOrder
  snapshot: OrderSnapshot
  /** What went before it, but for what others earned. */
  history: History
}

/** Decodes a page, with the histories that the terms ask for and the costs that snapshots lack. */
export async function decodePage(
  manager: EntityManager,
  stored: readonly StoredOrder[],
  terms: PlanDocument
): Promise<PageOrder[]> {
  const histories = needsHistory(needsOf(terms))
    ? await historiesOf(
        manager,
        stored.map((order) => ({ ...order, terms }))
      )
    : NONE
  const orders = stored.map((order) => ({
    stored: order,
    snapshot: decodeSnapshot(order.snapshot),
    history: decodeHistory({
      ...order.history,
      ...histories.get(order.order_id),
    }),
  }))
  await fillCosts(manager, orders)
  return orders
}

const NONE: ReadonlyMap<string, StoredHistory> = new Map()

/** Gives the lines that do not know their cost what `unitCosts` knows of it. */
async function fillCosts(
  manager: EntityManager,
  orders: readonly PageOrder[]
): Promise<void> {
  const missing = orders.flatMap(({ snapshot }) =>
    snapshot.lines.flatMap((line) =>
      line.unitCost === null && line.variantId !== null
        ? [{ line, wanted: wantedOf(snapshot, line.variantId) }]
        : []
    )
  )
  const costs = await unitCosts(
    manager,
    missing.map(({ wanted }) => wanted)
  )
  for (const { line, wanted } of missing) {
    const cost = costs.get(costKey(wanted))
    line.unitCost = cost === undefined ? null : minor(cost)
  }
}

function wantedOf(
  { currency, placedAt }: OrderSnapshot,
  variantId: string
): CostWanted {
  return { variantId, currency, at: placedAt }
}
