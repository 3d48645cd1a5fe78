import type { RemoteQueryFunction } from "@medusajs/framework/types"

/** What was touched without saying of which order. */
export interface Touched {
  payment_ids: string[]
  fulfillment_ids: string[]
}

type Graph = Pick<RemoteQueryFunction, "graph">

interface PaymentRow {
  payment_collection?: { order?: { id?: string } | null } | null
}

interface FulfillmentRow {
  order?: { id?: string } | null
}

/** The orders behind what was touched. */
export async function resolveOrderIds(
  query: Graph,
  { payment_ids, fulfillment_ids }: Touched
): Promise<string[]> {
  const byPayment = payment_ids.length
    ? await query.graph({
        entity: "payment",
        fields: ["id", "payment_collection.order.id"],
        filters: { id: payment_ids },
      })
    : { data: [] }
  const byFulfillment = fulfillment_ids.length
    ? await query.graph({
        entity: "fulfillment",
        fields: ["id", "order.id"],
        filters: { id: fulfillment_ids },
      })
    : { data: [] }
  const found = [
    ...(byPayment.data as PaymentRow[]).map(
      (row) => row.payment_collection?.order?.id
    ),
    ...(byFulfillment.data as FulfillmentRow[]).map((row) => row.order?.id),
  ]
  return [...new Set(found.filter((id): id is string => Boolean(id)))]
}
