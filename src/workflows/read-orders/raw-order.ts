import { type Fraction, parseDecimal, ZERO } from "./decimal"

/** An amount as Medusa rounds it, and as it is. */
function amount(path: string): string[] {
  const at = path.lastIndexOf(".") + 1
  return [path, `${path.slice(0, at)}raw_${path.slice(at)}`]
}

/**
 * The fields that are read of an order, and the rest of what a snapshot needs.
 * Each is named, and none is a total of Medusa's: for one it would work out all
 * of them, for every line.
 */
export const orderFields = [
  "id",
  "version",
  "display_id",
  "status",
  "is_draft_order",
  "currency_code",
  "created_at",
  "updated_at",
  "canceled_at",
  "customer_id",
  "region_id",
  "sales_channel_id",
  "metadata",
  "items.id",
  "items.title",
  "items.product_title",
  "items.variant_id",
  "items.product_id",
  "items.requires_shipping",
  "items.is_giftcard",
  "items.is_tax_inclusive",
  ...amount("items.unit_price"),
  "items.detail.version",
  ...amount("items.detail.unit_price"),
  ...amount("items.detail.quantity"),
  ...amount("items.detail.fulfilled_quantity"),
  ...amount("items.detail.delivered_quantity"),
  ...amount("items.detail.return_received_quantity"),
  ...amount("items.detail.return_dismissed_quantity"),
  ...amount("items.tax_lines.rate"),
  "items.adjustments.code",
  "items.adjustments.promotion_id",
  "items.adjustments.version",
  "items.adjustments.is_tax_inclusive",
  ...amount("items.adjustments.amount"),
  "shipping_methods.is_tax_inclusive",
  "shipping_methods.detail.version",
  ...amount("shipping_methods.amount"),
  ...amount("shipping_methods.tax_lines.rate"),
  "shipping_methods.adjustments.code",
  "shipping_methods.adjustments.promotion_id",
  "shipping_methods.adjustments.version",
  "shipping_methods.adjustments.is_tax_inclusive",
  ...amount("shipping_methods.adjustments.amount"),
  "transactions.id",
  "transactions.created_at",
  "transactions.updated_at",
  ...amount("transactions.amount"),
  "credit_lines.reference",
  "credit_lines.metadata",
  ...amount("credit_lines.amount"),
  "shipping_address.country_code",
  "fulfillments.id",
  "fulfillments.created_at",
  "fulfillments.updated_at",
  "fulfillments.delivered_at",
  "fulfillments.canceled_at",
  "customer.email",
  "customer.groups.id",
  "cart_link.cart_id",
]

export const claimFields = [
  "id",
  "order_id",
  "type",
  "canceled_at",
  "claim_items.*",
  "additional_items.*",
  "return.canceled_at",
  "return.items.*",
]

export const exchangeFields = [
  "id",
  "order_id",
  "canceled_at",
  "return.canceled_at",
  "return.items.*",
]

export const productFields = [
  "id",
  "collection_id",
  "type_id",
  "is_giftcard",
  "shipping_profile.id",
  "categories.id",
  "categories.mpath",
  "tags.id",
]

type BigNumberish = number | string | { value: string } | null | undefined

/** A record of Medusa with its exact values beside the rounded ones as `raw_…`. */
export type RawRecord = Record<string, unknown>

/** What has a price, with what changes it. */
export interface RawPriced extends RawRecord {
  is_tax_inclusive: boolean
  /** As it is in the order's present version. */
  detail: RawRecord
  tax_lines?: RawRecord[]
  /** Of every version that the order had. */
  adjustments?: RawAdjustment[]
}

export interface RawItem extends RawPriced {
  id: string
  title: string
  product_title?: string | null
  variant_id: string | null
  product_id: string | null
  requires_shipping: boolean
  is_giftcard: boolean
}

export interface RawAdjustment extends RawRecord {
  version?: number
  code?: string | null
  promotion_id?: string | null
  is_tax_inclusive?: boolean
}

export interface RawFulfillment {
  id: string
  updated_at: string | Date
  created_at: string | Date
  delivered_at: string | Date | null
  canceled_at: string | Date | null
}

export interface RawTransaction extends RawRecord {
  id: string
  updated_at: string | Date
  created_at: string | Date
}

export interface RawCreditLine extends RawRecord {
  reference: string | null
  metadata: Record<string, unknown> | null
}

export interface RawOrder extends RawRecord {
  id: string
  /** Grows with every change that is confirmed: an edit, return, claim or exchange. */
  version: number
  display_id: number | null
  status: string
  is_draft_order?: boolean
  currency_code: string
  created_at: string | Date
  updated_at: string | Date
  canceled_at: string | Date | null
  customer_id: string | null
  region_id: string | null
  sales_channel_id: string | null
  metadata: Record<string, unknown> | null
  items: RawItem[]
  shipping_methods?: RawPriced[]
  transactions?: RawTransaction[]
  credit_lines?: RawCreditLine[]
  shipping_address?: { country_code: string | null } | null
  fulfillments?: RawFulfillment[]
  customer?: { email?: string | null; groups?: { id: string }[] } | null
  cart_link?: { cart_id: string } | null
}

export interface RawReturnItem extends RawRecord {
  item_id: string
}

export interface RawReturn {
  canceled_at: string | Date | null
  items?: RawReturnItem[]
}

export interface RawExchange {
  order_id: string
  canceled_at: string | Date | null
  return?: RawReturn | null
}

export interface RawClaim extends RawExchange {
  type: "refund" | "replace"
  claim_items?: RawClaimItem[]
  additional_items?: RawClaimItem[]
}

interface RawClaimItem extends RawRecord {
  item_id: string
  is_additional_item?: boolean
}

export interface RawProduct {
  id: string
  collection_id: string | null
  type_id: string | null
  is_giftcard: boolean
  /** What a download has not. */
  shipping_profile?: { id: string } | null
  categories?: { id: string; mpath?: string | null }[]
  tags?: { id: string }[]
}

/** The adjustments that count: those of the version of the order that is in force. */
export function adjustmentsOf({
  detail,
  adjustments,
}: RawPriced): RawAdjustment[] {
  return (adjustments ?? []).filter(({ version }) => version === detail.version)
}

/** The exact value of a field: `raw_<name>` where Medusa has it. */
export function exact(record: RawRecord | undefined, name: string): Fraction {
  const value = (record?.[`raw_${name}`] ?? record?.[name]) as BigNumberish
  if (value === null || value === undefined) {
    return ZERO
  }
  return parseDecimal(
    typeof value === "object" ? textOf(value) : value.toString()
  )
}

function textOf(value: { value: string }): string {
  return "value" in value && value.value !== undefined
    ? value.value.toString()
    : String(value)
}

/** A date of Medusa, text or Date, as ISO text. */
export function iso(date: string | Date): string {
  return new Date(date).toISOString()
}
