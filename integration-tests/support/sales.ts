import type { ReadOrder } from "../../src/modules/distribution/attribution/attribute-orders"
import { minor } from "../../src/modules/distribution/domain/money"
import type {
  Milestones,
  OrderLine,
} from "../../src/modules/distribution/domain/order"

/** What somebody bought, as far as commissions go. */
export interface Sale {
  id: string
  /** The referral code on the cart. */
  code?: string
  customerId?: string
  /** ISO date-time; `PLACED_AT`, when left out. */
  placedAt?: string
  lines: SoldLine[]
}

export interface SoldLine {
  quantity: number
  /** In minor units. */
  unitNet: number
  productId?: string
  categoryIds?: string[]
}

/** What has become of a sale since. */
export interface SaleState {
  /** Quantities that came back, by line. */
  returned?: number[]
  isCanceled?: boolean
  milestones?: Partial<Milestones>
  /** Minor units that were given back for nothing. */
  refunded?: number
}

/** After every plan that a test publishes, so that the newest is in force. */
export const PLACED_AT = "2036-01-01T00:00:00.000Z"
export const PAID_AT = "2036-01-02T00:00:00.000Z"
export const FULFILLED_AT = "2036-01-03T00:00:00.000Z"

/** Paid and fulfilled, so that commissions are held where the plan holds from there. */
export const SHIPPED: SaleState = {
  milestones: { paidAt: PAID_AT, fulfilledAt: FULFILLED_AT },
}

/** A moment when every hold of these sales is over. */
export const AFTER_EVERY_HOLD = new Date("2050-01-01T00:00:00.000Z")

/** The sale in this state, as the workflows read it from Medusa. */
export function readingOf(sale: Sale, state: SaleState = {}): ReadOrder {
  const total = sale.lines.reduce(
    (sum, { quantity, unitNet }) => sum + quantity * unitNet,
    0
  )
  return {
    snapshot: {
      id: sale.id,
      displayId: null,
      currency: "eur",
      decimalDigits: 2,
      placedAt: sale.placedAt ?? PLACED_AT,
      isCanceled: state.isCanceled ?? false,
      customerId: sale.customerId ?? null,
      regionId: null,
      countryCode: null,
      salesChannelId: null,
      customerGroupIds: [],
      discountCodes: [],
      milestones: {
        paidAt: null,
        fulfilledAt: null,
        deliveredAt: null,
        completedAt: null,
        ...state.milestones,
      },
      goodwill: {
        refunded: minor(BigInt(state.refunded ?? 0)),
        total: minor(BigInt(total)),
      },
      shipping: { net: minor(0n), tax: minor(0n) },
      lines: sale.lines.map((line, index) =>
        lineOf(line, {
          id: `${sale.id}-${index}`,
          returned: state.returned?.[index] ?? 0,
        })
      ),
    },
    facts: {
      orderId: sale.id,
      cartId: null,
      customerId: sale.customerId ?? null,
      aliasIds: [],
      referralCode: sale.code ?? null,
      referralClickId: null,
    },
  }
}

function lineOf(
  { quantity, unitNet, productId, categoryIds }: SoldLine,
  { id, returned }: { id: string; returned: number }
): OrderLine {
  const kept = quantity - returned
  return {
    id,
    title: id,
    variantId: null,
    productId: productId ?? null,
    collectionId: null,
    typeId: null,
    categoryIds: categoryIds ?? [],
    tagIds: [],
    quantity,
    kept,
    isGiftCard: false,
    keptNet: minor(BigInt(kept * unitNet)),
    keptTax: minor(0n),
    orderedNet: minor(BigInt(quantity * unitNet)),
    orderedTax: minor(0n),
    unitCost: null,
  }
}
