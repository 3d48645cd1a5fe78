import type { EntityManager } from "typeorm"
import type { OrderSnapshot } from "../domain/order"

interface KnownCompletion {
  order_id: string
  completed_at: string
}

/**
 * Gives each order that is still completed the date at which it was first seen
 * so. Medusa keeps no date of completion, and the order's own moves whenever
 * anything touches it: a hold counted from there would never end. Call with the
 * attributions locked.
 */
export async function keepCompletionDates<
  Read extends { snapshot: OrderSnapshot },
>(manager: EntityManager, orders: readonly Read[]): Promise<Read[]> {
  const known = await knownCompletions(
    manager,
    orders.map(({ snapshot }) => snapshot).filter(isCompleted)
  )
  return orders.map((order) => {
    const completedAt = known.get(order.snapshot.id)
    return completedAt ? completedOn(order, completedAt) : order
  })
}

function isCompleted({ milestones }: OrderSnapshot): boolean {
  return milestones.completedAt !== null
}

async function knownCompletions(
  manager: EntityManager,
  completed: readonly OrderSnapshot[]
): Promise<Map<string, string>> {
  if (completed.length === 0) {
    return new Map()
  }
  const rows: KnownCompletion[] = await manager.query(
    `SELECT order_id, snapshot #>> '{milestones,completedAt}' AS completed_at
       FROM distribution_attribution
      WHERE order_id = ANY($1::text[])
        AND snapshot #>> '{milestones,completedAt}' IS NOT NULL`,
    [completed.map(({ id }) => id)]
  )
  return new Map(rows.map((row) => [row.order_id, row.completed_at]))
}

function completedOn<Read extends { snapshot: OrderSnapshot }>(
  order: Read,
  completedAt: string
): Read {
  const milestones = { ...order.snapshot.milestones, completedAt }
  return { ...order, snapshot: { ...order.snapshot, milestones } }
}
