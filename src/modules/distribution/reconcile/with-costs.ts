import type { EntityManager } from "typeorm"
import type { ReadOrder } from "../attribution/attribute-orders"
import { costKey, costsAt } from "../cost/costs-at"
import type { OrderLine, OrderSnapshot } from "../domain/order"
import { minor } from "../domain/money"

/** The orders with what each line's unit cost when the order was placed. */
export async function withCosts(
  manager: EntityManager,
  orders: readonly ReadOrder[]
): Promise<ReadOrder[]> {
  const snapshots = await snapshotsWithCosts(
    manager,
    orders.map(({ snapshot }) => snapshot)
  )
  return orders.map((order, index) => ({
    ...order,
    snapshot: snapshots[index] ?? order.snapshot,
  }))
}

/** The same for bare snapshots: one query for any number. */
export async function snapshotsWithCosts(
  manager: EntityManager,
  snapshots: readonly OrderSnapshot[]
): Promise<OrderSnapshot[]> {
  const costs = await costsAt(
    manager,
    snapshots.flatMap((snapshot) =>
      snapshot.lines.flatMap((line) => questionOf(snapshot, line) ?? [])
    )
  )
  return snapshots.map((snapshot) => ({
    ...snapshot,
    lines: snapshot.lines.map((line) => {
      const question = questionOf(snapshot, line)
      const cost = question && costs.get(costKey(question))
      return { ...line, unitCost: cost == null ? null : minor(cost) }
    }),
  }))
}

function questionOf(
  { currency, placedAt }: OrderSnapshot,
  { variantId }: OrderLine
) {
  return variantId === null ? null : { variantId, currency, at: placedAt }
}
