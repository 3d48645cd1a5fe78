import {
  type Minor,
  minor,
  roundHalfUp,
} from "../../modules/distribution/domain/money"
import type {
  OrderLine,
  OrderSnapshot,
} from "../../modules/distribution/domain/order"
import type { DigitsOf } from "../currency-digits"
import {
  type Fraction,
  isLess,
  multiply,
  subtract,
  toNumber,
  total,
} from "./decimal"
import { goodwillRefunded, type GrossTotals } from "./goodwill"
import { type Aftermath, keptQuantity, notReturned } from "./kept-quantities"
import { type KeptItem, milestonesOf } from "./milestones"
import {
  adjustmentsOf,
  exact,
  iso,
  type RawClaim,
  type RawExchange,
  type RawItem,
  type RawOrder,
  type RawProduct,
} from "./raw-order"
import {
  type Amounts,
  shippingAmounts,
  taxOf,
  unitAmounts,
} from "./unit-amounts"

/** What was read beside the order itself. */
export interface Surroundings {
  claims: readonly RawClaim[]
  exchanges: readonly RawExchange[]
  products: ReadonlyMap<string, RawProduct>
  digitsOf: DigitsOf
}

interface MeasuredItem extends KeptItem {
  unit: Amounts
}

/** A Medusa order as the domain sees it; amounts are rounded once, here, half-up. */
export function toSnapshot(
  order: RawOrder,
  { claims, exchanges, products, digitsOf }: Surroundings
): OrderSnapshot {
  const digits = digitsOf(order.currency_code)
  const aftermath = { claims, exchanges, prices: pricesOf(order) }
  const items = measure(order, aftermath, products)
  const shipping = shippingAmounts(order)
  const gross = grossTotals(items, shipping)
  return {
    id: order.id,
    displayId: order.display_id,
    currency: order.currency_code,
    decimalDigits: digits,
    placedAt: iso(order.created_at),
    isCanceled: Boolean(order.canceled_at) || order.status === "canceled",
    customerId: order.customer_id,
    regionId: order.region_id,
    countryCode: order.shipping_address?.country_code ?? null,
    salesChannelId: order.sales_channel_id,
    customerGroupIds: (order.customer?.groups ?? []).map(({ id }) => id),
    discountCodes: discountCodes(order),
    milestones: milestonesOf(order, items, {
      amount: dueOf(order, gross),
      digits,
    }),
    goodwill: {
      refunded: toMinor(goodwillRefunded(order, aftermath, gross), digits),
      total: toMinor(gross.kept, digits),
    },
    shipping: {
      net: toMinor(shipping.net, digits),
      tax: toMinor(taxOf(shipping), digits),
    },
    lines: items.map((item) => toLine(item, products, digits)),
  }
}

function measure(
  order: RawOrder,
  aftermath: Aftermath,
  products: ReadonlyMap<string, RawProduct>
): MeasuredItem[] {
  return order.items.map((item) => ({
    item,
    kept: keptQuantity(item, aftermath),
    needsShipping: needsShipping(item, products),
    unit: unitAmounts(item),
  }))
}

function pricesOf(order: RawOrder): Map<string, Fraction> {
  return new Map(
    order.items.map((item) => [item.id, exact(item, "unit_price")])
  )
}

/** Lines that edits and exchanges add carry no flag of their own, so the product is asked too. */
function needsShipping(
  item: RawItem,
  products: ReadonlyMap<string, RawProduct>
): boolean {
  const product = products.get(item.product_id ?? "")
  return item.requires_shipping || Boolean(product?.shipping_profile)
}

function toLine(
  { item, kept, unit }: MeasuredItem,
  products: ReadonlyMap<string, RawProduct>,
  digits: number
): OrderLine {
  const product = products.get(item.product_id ?? "")
  const quantity = exact(item.detail, "quantity")
  return {
    id: item.id,
    title: item.product_title ?? item.title,
    variantId: item.variant_id,
    productId: item.product_id,
    ...placeInCatalogue(product),
    quantity: toNumber(quantity),
    kept: toNumber(kept),
    isGiftCard: item.is_giftcard || (product?.is_giftcard ?? false),
    keptNet: toMinor(multiply(unit.net, kept), digits),
    keptTax: toMinor(multiply(taxOf(unit), kept), digits),
    orderedNet: toMinor(multiply(unit.net, quantity), digits),
    orderedTax: toMinor(multiply(taxOf(unit), quantity), digits),
    unitCost: null,
  }
}

/** Where a product stands in the catalogue. */
export function placeInCatalogue(
  product: RawProduct | undefined
): Pick<OrderLine, "collectionId" | "typeId" | "categoryIds" | "tagIds"> {
  return {
    collectionId: product?.collection_id ?? null,
    typeId: product?.type_id ?? null,
    categoryIds: categoryIds(product),
    tagIds: (product?.tags ?? []).map(({ id }) => id),
  }
}

/** A product's categories with all above them: `mpath` is the path of ids. */
function categoryIds(product: RawProduct | undefined): string[] {
  const all = (product?.categories ?? []).flatMap(({ id, mpath }) => [
    id,
    ...(mpath ?? "").split(".").filter((part) => part !== ""),
  ])
  return [...new Set(all)]
}

function discountCodes(order: RawOrder): string[] {
  const codes = order.items.flatMap((item) =>
    adjustmentsOf(item).flatMap(({ code }) => code ?? [])
  )
  return [...new Set(codes)]
}

/** With tax and shipping: of what was ordered, of what has not come back, and of what is kept. */
function grossTotals(
  items: readonly MeasuredItem[],
  shipping: Amounts
): GrossTotals {
  const sum = (
    amount: "gross" | "charged",
    quantityOf: (item: MeasuredItem) => Fraction
  ): Fraction =>
    total([
      ...items.map((item) => multiply(item.unit[amount], quantityOf(item))),
      shipping[amount],
    ])
  return {
    ordered: sum("gross", ({ item }) => exact(item.detail, "quantity")),
    charged: sum("charged", ({ item }) => notReturned(item)),
    kept: sum("gross", ({ kept }) => kept),
  }
}

/** What must have been paid: Medusa's total, which credit lines lower, or less when goods came back. */
function dueOf(
  { credit_lines }: RawOrder,
  { charged, kept }: GrossTotals
): Fraction {
  const credit = (credit_lines ?? []).map((line) => exact(line, "amount"))
  const due = subtract(charged, total(credit))
  return isLess(due, kept) ? due : kept
}

function toMinor(amount: Fraction, digits: number): Minor {
  return minor(
    roundHalfUp(amount.numerator * 10n ** BigInt(digits), amount.denominator)
  )
}
