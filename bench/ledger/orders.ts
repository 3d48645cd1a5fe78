import type { ReadOrder } from "../../src/modules/distribution/attribution/attribute-orders"
import { minor } from "../../src/modules/distribution/domain/money"

/** An order that is paid, so that its commissions are earned and held at once. */
export type PaidOrder = ReadOrder

const PAID_AT = "2036-01-02T00:00:00.000Z"

/** The n-th order, of one line of 100.00 EUR, brought by a code. */
export function orderOf(n: number, code: string): PaidOrder {
  return {
    snapshot: {
      id: `order_${n}`,
      displayId: n,
      currency: "eur",
      decimalDigits: 2,
      placedAt: "2036-01-01T00:00:00.000Z",
      isCanceled: false,
      customerId: null,
      regionId: "reg_1",
      countryCode: "de",
      salesChannelId: "sc_1",
      customerGroupIds: [],
      discountCodes: [],
      milestones: {
        paidAt: PAID_AT,
        fulfilledAt: null,
        deliveredAt: null,
        completedAt: null,
      },
      goodwill: { refunded: minor(0n), total: minor(10_000n) },
      shipping: { net: minor(0n), tax: minor(0n) },
      lines: [
        {
          id: `line_${n}`,
          title: "Chair",
          variantId: "variant_1",
          productId: "prod_1",
          collectionId: null,
          typeId: null,
          categoryIds: ["pcat_1"],
          tagIds: [],
          quantity: 1,
          kept: 1,
          isGiftCard: false,
          keptNet: minor(10_000n),
          keptTax: minor(0n),
          orderedNet: minor(10_000n),
          orderedTax: minor(0n),
          unitCost: null,
        },
      ],
    },
    facts: {
      orderId: `order_${n}`,
      cartId: null,
      customerId: null,
      aliasIds: [],
      referralCode: code,
      referralClickId: null,
    },
  }
}

/** The order as it is. */
export function earning(order: PaidOrder): ReadOrder {
  return order
}

/** The order as if it were cancelled. */
export function unearning({ snapshot, facts }: PaidOrder): ReadOrder {
  return { snapshot: { ...snapshot, isCanceled: true }, facts }
}
