import type { AttributedChain } from "../../src/modules/distribution/domain/commission"
import { NO_HISTORY } from "../../src/modules/distribution/domain/history"
import { minor } from "../../src/modules/distribution/domain/money"
import type {
  OrderLine,
  OrderSnapshot,
} from "../../src/modules/distribution/domain/order"

/* A store of some size, the same in every run. */

export const TIERS = ["tier_1", "tier_2", "tier_3"] as const

export const LINES = 5

const named = (prefix: string, count: number) => (n: number) =>
  `${prefix}_${n % count}`

export const CATALOGUE = {
  product: named("prod", 2_000),
  category: named("pcat", 200),
  tag: named("ptag", 200),
  type: named("ptyp", 50),
  collection: named("pcol", 30),
  region: named("reg", 8),
  distributor: named("dist", 1_000),
}

export interface BenchOrder {
  order: OrderSnapshot
  sold: AttributedChain
}

/** The n-th order: five lines of different products, brought by one of a thousand sellers. */
export function orderOf(n: number): BenchOrder {
  const lines = Array.from({ length: LINES }, (_, index) => lineOf(n, index))
  return {
    order: {
      id: `order_${n}`,
      displayId: n,
      currency: "eur",
      decimalDigits: 2,
      placedAt: new Date(PLACED_FROM + n * 60_000).toISOString(),
      isCanceled: false,
      customerId: `cus_${n % 700}`,
      regionId: CATALOGUE.region(n),
      countryCode: "de",
      salesChannelId: "sc_1",
      customerGroupIds: [],
      discountCodes: [],
      milestones: {
        paidAt: null,
        fulfilledAt: null,
        deliveredAt: null,
        completedAt: null,
      },
      goodwill: { refunded: minor(0n), total: minor(0n) },
      shipping: { net: minor(490n), tax: minor(93n) },
      lines,
    },
    sold: {
      chain: chainOf(n),
      isOwnPurchase: false,
      evidence: "code",
      history: NO_HISTORY,
    },
  }
}

export const PLACED_FROM = Date.parse("2025-01-01T00:00:00.000Z")

/** The seller and two above it. */
function chainOf(n: number): AttributedChain["chain"] {
  return [n, n + 331, n + 662].map((place, level) => ({
    distributorId: CATALOGUE.distributor(place),
    level,
    tierId: TIERS[(n + level) % TIERS.length]!,
    status: "active",
  }))
}

function lineOf(n: number, index: number): OrderLine {
  const product = n * 7 + index * 389
  const quantity = 1 + ((n + index) % 3)
  const net = minor(BigInt(quantity * (999 + ((n * 37 + index * 53) % 9_000))))
  const tax = minor((net * 19n) / 100n)
  return {
    id: `ordli_${n}_${index}`,
    title: `Product ${product}`,
    variantId: `variant_${product % 2_000}`,
    productId: CATALOGUE.product(product),
    collectionId: CATALOGUE.collection(product),
    typeId: CATALOGUE.type(product),
    categoryIds: [CATALOGUE.category(product), CATALOGUE.category(product * 3)],
    tagIds: [CATALOGUE.tag(product), CATALOGUE.tag(product * 5)],
    quantity,
    kept: quantity,
    isGiftCard: false,
    keptNet: net,
    keptTax: tax,
    orderedNet: net,
    orderedTax: tax,
    unitCost: minor(net / BigInt(quantity * 2)),
  }
}
