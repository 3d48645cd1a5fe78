import type { Minor } from "./money"

/** An order as the commission sees it: what the customer keeps, net, in minor units. */
export interface OrderSnapshot {
  id: string
  displayId: number | null
  /** Lower-case ISO code, as Medusa keeps it. */
  currency: string
  decimalDigits: number
  /** ISO date-time. */
  placedAt: string
  isCanceled: boolean
  customerId: string | null
  regionId: string | null
  countryCode: string | null
  salesChannelId: string | null
  customerGroupIds: string[]
  discountCodes: string[]
  /** When everything that is kept reached a stage; null when it has not, or no longer. */
  milestones: Milestones
  /** What was refunded without anything coming back, and the gross order total it is a part of. */
  goodwill: { refunded: Minor; total: Minor }
  /** What shipping cost the customer after discounts. */
  shipping: { net: Minor; tax: Minor }
  lines: OrderLine[]
}

export interface Milestones {
  paidAt: string | null
  fulfilledAt: string | null
  deliveredAt: string | null
  completedAt: string | null
}

export interface OrderLine {
  id: string
  title: string
  variantId: string | null
  productId: string | null
  collectionId: string | null
  typeId: string | null
  categoryIds: string[]
  tagIds: string[]
  quantity: number
  /** The quantity the customer keeps after returns and claims. */
  kept: number
  isGiftCard: boolean
  /** After discounts, without tax and shipping, of what is kept. */
  keptNet: Minor
  /** The tax on it. */
  keptTax: Minor
  /** The same for what was ordered. */
  orderedNet: Minor
  orderedTax: Minor
  /** What one unit cost the merchant when the order was placed; null when that is not known. */
  unitCost: Minor | null
}
