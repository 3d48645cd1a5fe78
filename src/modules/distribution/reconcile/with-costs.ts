import type { EntityManager } from "typeorm"
import type { ReadOrder } from "../attribution/attribute-orders"
import { costKey, costsAt } from "../cost/costs-at"
import type { OrderLine, OrderSnapshot } from "../domain/order"
import { minor } from "../domain/money"

/** The orders with what each line's unit cost when the order was placed: one query for any number. */
export async function withCosts(
  manager: EntityManager,
  orders: readonly ReadOrder[]
): Promise<ReadOrder[]> {
  const costs = await costsAt(
    manager,
    orders.flatMap(({ snapshot }) =>
      snapshot.lines.flatMap((line) => questionOf(snapshot, line) ?? [])
    )
  )
  return orders.map(({ snapshot, facts }) => ({
    facts,
    snapshot: {
      ...snapshot,
      lines: snapshot.lines.map((line) => {
        const question = questionOf(snapshot, line)
        const cost = question && costs.get(costKey(question))
        return { ...line, unitCost: cost == null ? null : minor(cost) }
      }),
    },
  }))
}

function questionOf(
  { currency, placedAt }: OrderSnapshot,
  { variantId }: OrderLine
) {
  return variantId === null ? null : { variantId, currency, at: placedAt }
}
