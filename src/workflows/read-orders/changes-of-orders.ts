import type { RemoteQueryFunction } from "@medusajs/framework/types"
import type { ChangedRecord } from "../../modules/distribution/reconcile/unseen-orders"
import { type Dated, stampOf } from "./stamps"

type Graph = Pick<RemoteQueryFunction, "graph">

interface Source {
  entity: string
  /** Where the order's id is found. */
  path: string
}

/**
 * Whatever may change a commission, with the order it belongs to. Medusa moves
 * the order's own date when an order change is confirmed; captures, and refunds
 * of what it owes, leave it untouched, so each is asked for by its own.
 */
const sources: Source[] = [
  { entity: "order", path: "id" },
  { entity: "return", path: "order_id" },
  { entity: "order_claim", path: "order_id" },
  { entity: "order_exchange", path: "order_id" },
  { entity: "order_transaction", path: "order_id" },
  { entity: "fulfillment", path: "order.id" },
]

const PAGE = 500

/** From a moment, up to but without another. */
interface Span {
  from: Date
  until: Date
}

/** What was last changed within a span, with the orders it belongs to. */
export async function changesOfOrders(
  query: Graph,
  span: Span
): Promise<ChangedRecord[]> {
  const found: ChangedRecord[] = []
  for (const source of sources) {
    for await (const change of changesOf(query, source, span)) {
      found.push(change)
    }
  }
  return found
}

async function* changesOf(
  query: Graph,
  { entity, path }: Source,
  { from, until }: Span
): AsyncGenerator<ChangedRecord> {
  let last = ""
  for (;;) {
    const { data } = await query.graph({
      entity,
      fields: ["id", "updated_at", path],
      filters: {
        updated_at: { $gte: from, $lt: until },
        id: { $gt: last },
      },
      pagination: { take: PAGE, order: { id: "ASC" } },
    })
    for (const row of data as Dated[]) {
      const orderId = valueAt(row, path)
      if (typeof orderId === "string") {
        yield { orderId, stamp: stampOf(row) }
      }
    }
    if (data.length < PAGE) {
      return
    }
    last = data[data.length - 1]!.id
  }
}

function valueAt(row: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | null)?.[key],
      row
    )
}
