import { orderState } from "./order-state"

type Order = Parameters<typeof orderState>[0]

const order = {
  status: "pending",
  summary: { paid_total: 90, refunded_total: 0 },
  items: [
    { id: "item_1", detail: { return_received_quantity: 0 } },
    { id: "item_2", detail: { return_received_quantity: 0 } },
  ],
  fulfillments: [{ id: "ful_1", shipped_at: null, delivered_at: null }],
} as unknown as Order

const changed = (change: object) =>
  orderState({ ...order, ...change } as Order) !== orderState(order)

describe("the state of an order", () => {
  it("is the same however its parts are ordered", () => {
    expect(changed({ items: [...order.items].reverse() })).toBe(false)
  })

  it.each([
    ["cancelled", { status: "canceled" }],
    ["refunded", { summary: { paid_total: 90, refunded_total: 10 } }],
    ["delivered", { fulfillments: [{ id: "ful_1", delivered_at: "now" }] }],
    [
      "brought back",
      {
        items: [
          { id: "item_1", detail: { return_received_quantity: 1 } },
          order.items[1],
        ],
      },
    ],
  ])("is another once it was %s", (_, change) => {
    expect(changed(change)).toBe(true)
  })
})
