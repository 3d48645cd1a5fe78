import type { RemoteQueryFunction } from "@medusajs/framework/types"

/** What an event says was touched; shipments, deliveries and payments do not say of which order. */
export interface Touched {
  order_ids?: string[]
  payment_ids?: string[]
  fulfillment_ids?: string[]
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
  { order_ids = [], payment_ids = [], fulfillment_ids = [] }: Touched
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
    ...order_ids,
    ...(byPayment.data as PaymentRow[]).map(
      (row) => row.payment_collection?.order?.id
    ),
    ...(byFulfillment.data as FulfillmentRow[]).map((row) => row.order?.id),
  ]
  return [...new Set(found.filter((id): id is string => Boolean(id)))]
}
