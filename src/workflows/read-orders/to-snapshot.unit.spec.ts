import type { RawClaim, RawItem, RawOrder } from "./raw-order"
import { toSnapshot } from "./to-snapshot"

/** What Medusa's admin cannot make, but its modules, providers and years can. */
describe("an order as Medusa stores it", () => {
  it("is paid when a provider rounded the last fraction of a cent away", () => {
    const order = orderOf([itemOf({ unit_price: "10.0049" })])
    expect(milestonesOf(pay(order, "10.00")).paidAt).not.toBeNull()
  })

  it("is paid when Medusa's total is, which a discount above a line's price lowers", () => {
    const lowered = {
      ...itemOf({ id: "lowered" }),
      adjustments: [{ raw_amount: { value: "40" }, is_tax_inclusive: false }],
    }
    const order = orderOf([lowered, itemOf({ unit_price: "100" })])
    expect(milestonesOf(pay(order, "70")).paidAt).toBe(PAID)
    expect(milestonesOf(pay(order, "69.99")).paidAt).toBeNull()
  })

  it("is not paid when a whole cent is missing", () => {
    const order = orderOf([itemOf({ unit_price: "10" })])
    expect(milestonesOf(pay(order, "9.99")).paidAt).toBeNull()
  })

  it("is paid from the start when nothing is due", () => {
    const order = orderOf([itemOf({ unit_price: "0" })])
    expect(milestonesOf(order).paidAt).toBe(PLACED)
  })

  it("stays completed when it is archived", () => {
    const order = { ...orderOf([itemOf({})]), status: "archived" }
    expect(milestonesOf(order).completedAt).toBe(UPDATED)
  })

  it("waits for the payment of a download that ships beside a parcel", () => {
    const parcel = itemOf({ id: "parcel", fulfilled: "1" })
    const download = itemOf({ id: "download", requires_shipping: false })
    const order = {
      ...orderOf([parcel, download]),
      fulfillments: [
        {
          id: "fulfilment",
          created_at: SHIPPED,
          updated_at: SHIPPED,
          delivered_at: null,
          canceled_at: null,
        },
      ],
    }
    expect(milestonesOf(order).fulfilledAt).toBeNull()
    expect(milestonesOf(pay(order, "20")).fulfilledAt).toBe(PAID)
  })

  it("earns once on a replacement that raised the claimed line's own quantity", () => {
    // The order module's createClaim does so when the additional item is a line of the order.
    const item = itemOf({ quantity: "4" })
    const claim: RawClaim = {
      ...claimOf("replace"),
      additional_items: [{ item_id: "item", raw_quantity: { value: "1" } }],
    }
    expect(lineOf(item, [claim])).toMatchObject({ kept: 3, keptNet: 3000n })
  })

  it("keeps nothing below zero when two claims name the same unit", () => {
    const claims = [claimOf("refund"), claimOf("refund")]
    expect(lineOf(itemOf({ quantity: "1" }), claims)).toMatchObject({
      kept: 0,
      keptNet: 0n,
    })
  })

  it("takes off the discounts of the version that is in force only", () => {
    const item = itemOf({})
    const adjustments = [1, 2].map((version) => ({
      version,
      code: `V${version}`,
      raw_amount: { value: "1" },
      is_tax_inclusive: false,
    }))
    const changed = {
      ...item,
      detail: { ...item.detail, version: 2 },
      adjustments,
    }
    expect(lineOf(changed, [])).toMatchObject({ keptNet: 900n })
    expect(snapshotOf(orderOf([changed])).discountCodes).toEqual(["V2"])
  })

  it("takes no negative amount from a discount above the price", () => {
    const item = {
      ...itemOf({}),
      adjustments: [{ raw_amount: { value: "12" }, is_tax_inclusive: false }],
    }
    expect(lineOf(item, [])).toMatchObject({ keptNet: 0n })
  })
})

const PLACED = "2026-01-01T00:00:00.000Z"
const SHIPPED = "2026-01-02T00:00:00.000Z"
const PAID = "2026-01-03T00:00:00.000Z"
const UPDATED = "2026-01-04T00:00:00.000Z"

function milestonesOf(order: RawOrder) {
  return snapshotOf(order).milestones
}

function lineOf(item: RawItem, claims: RawClaim[]) {
  return snapshotOf(orderOf([item]), claims).lines[0]
}

function snapshotOf(order: RawOrder, claims: RawClaim[] = []) {
  return toSnapshot(order, {
    claims,
    exchanges: [],
    products: new Map(),
    digitsOf: () => 2,
  })
}

function orderOf(items: RawItem[]): RawOrder {
  return {
    id: "order",
    version: 1,
    display_id: 1,
    status: "pending",
    currency_code: "eur",
    created_at: PLACED,
    updated_at: UPDATED,
    canceled_at: null,
    customer_id: null,
    region_id: null,
    sales_channel_id: null,
    metadata: null,
    items,
  }
}

function pay(order: RawOrder, amount: string): RawOrder {
  const payment = {
    id: "payment",
    raw_amount: { value: amount },
    created_at: PAID,
    updated_at: PAID,
  }
  return { ...order, transactions: [payment] }
}

interface ItemOptions {
  id?: string
  quantity?: string
  unit_price?: string
  fulfilled?: string
  requires_shipping?: boolean
}

function itemOf(options: ItemOptions): RawItem {
  return {
    id: options.id ?? "item",
    title: "Shirt",
    variant_id: "variant",
    product_id: "product",
    requires_shipping: options.requires_shipping ?? true,
    is_giftcard: false,
    is_tax_inclusive: false,
    raw_unit_price: { value: options.unit_price ?? "10" },
    detail: {
      raw_quantity: { value: options.quantity ?? "1" },
      raw_fulfilled_quantity: { value: options.fulfilled ?? "0" },
    },
  }
}

function claimOf(type: RawClaim["type"]): RawClaim {
  return {
    order_id: "order",
    type,
    canceled_at: null,
    claim_items: [{ item_id: "item", raw_quantity: { value: "1" } }],
  }
}
