import type { Admin, Shop } from "../seed/shop.mts"

export async function capture({ admin }: Admin, orderId: string) {
  const { order } = await admin.order.retrieve(orderId, {
    fields: "payment_collections.payments.id",
  })
  for (const { payments = [] } of order.payment_collections ?? []) {
    for (const { id } of payments) {
      await admin.payment.capture(id, {})
    }
  }
}

export async function fulfil({ admin }: Admin, shop: Shop, orderId: string) {
  const { order } = await admin.order.retrieve(orderId, {
    fields: "*items",
  })
  await admin.order.createFulfillment(orderId, {
    location_id: shop.locationId,
    items: order.items.map(({ id, quantity }) => ({ id, quantity })),
  })
}

export async function cancel({ admin }: Admin, orderId: string) {
  await admin.order.cancel(orderId)
}

/** Requests a return of the order's first line and receives it. */
export async function takeBack(
  { admin }: Admin,
  shop: Shop,
  { orderId, quantity }: { orderId: string; quantity: number }
) {
  const { order } = await admin.order.retrieve(orderId, { fields: "items.id" })
  const items = [{ id: order.items[0]!.id, quantity }]
  const { return: begun } = await admin.return.initiateRequest({
    order_id: orderId,
    location_id: shop.locationId,
  })
  await admin.return.addReturnItem(begun.id, { items })
  await admin.return.confirmRequest(begun.id, {})
  await admin.return.initiateReceive(begun.id, {})
  await admin.return.receiveItems(begun.id, { items })
  await admin.return.confirmReceive(begun.id, {})
}
