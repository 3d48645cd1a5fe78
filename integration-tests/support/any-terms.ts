import fc from "fast-check"
import { evidences } from "../../src/modules/distribution/domain/evidence"
import { minor } from "../../src/modules/distribution/domain/money"
import type { OrderSnapshot } from "../../src/modules/distribution/domain/order"
import {
  type PlanDocument,
  planDocumentSchema,
} from "../../src/modules/distribution/domain/plan/document"
import { aLine, anOrder } from "./terms"

/* Whatever the schema accepts, over a small world in which rules often meet. */

const ids = (name: string) => fc.constantFrom(`${name}-1`, `${name}-2`)
const someIds = (name: string) => fc.uniqueArray(ids(name), { minLength: 1 })
const ratePpm = fc.oneof(
  fc.constantFrom(0, 1, 100_000, 333_333, 1_000_000),
  fc.integer({ min: 0, max: 1_000_000 })
)
const cents = fc.integer({ min: 0, max: 5_000_000 })
const amount = cents.map(
  (value) => `${Math.floor(value / 100)}.${`${value % 100}`.padStart(2, "0")}`
)
const amounts = fc.record({ usd: amount }, { requiredKeys: [] })

const is = fc.constantFrom("one_of", "none_of")
const membership = (type: string, name = type) =>
  fc.record({ type: fc.constant(type), is, ids: someIds(name) })
const closed = (type: string, among: readonly string[]) =>
  fc.record({
    type: fc.constant(type),
    is,
    ids: fc.uniqueArray(fc.constantFrom(...among), { minLength: 1 }),
  })
const range = (type: string) =>
  fc.record({
    type: fc.constant(type),
    from: fc.option(fc.integer({ min: 0, max: 4 })),
    to: fc.option(fc.integer({ min: 0, max: 4 })),
  })

export const anyCondition = fc.oneof(
  ...[
    "product",
    "variant",
    "category",
    "collection",
    "product_type",
    "tag",
    "customer_group",
    "region",
    "country",
    "sales_channel",
    "discount_code",
    "tier",
    "distributor",
  ].map((type) => membership(type)),
  closed("evidence", evidences),
  closed("customer", ["new", "returning"]),
  fc.record({
    type: fc.constant("currency"),
    is,
    ids: fc.uniqueArray(fc.constantFrom("usd", "eur"), { minLength: 1 }),
  }),
  range("quantity"),
  range("order_number"),
  fc.record({
    type: fc.constant("order_amount"),
    amounts: fc.record(
      { usd: fc.record({ from: fc.option(amount), below: fc.option(amount) }) },
      { requiredKeys: [] }
    ),
  })
)

/** Rewards of which none falls as the amount grows. */
const growing = fc.oneof(
  fc.record({
    type: fc.constant("percent"),
    rate_ppm: ratePpm,
    of: fc.constantFrom("basis", "seller_commission"),
  }),
  fc.record({ type: fc.constant("fixed_per_unit"), amounts }),
  fc.record({ type: fc.constant("nothing") })
)

export const anyReward = fc.oneof(
  growing,
  fc.record({ type: fc.constant("fixed_per_order"), amounts }),
  fc.record({
    type: fc.constant("bands"),
    by: fc.constantFrom("order_amount", "period_volume"),
    method: fc.constantFrom("whole", "marginal"),
    bands: fc.record(
      {
        usd: fc.array(fc.record({ from: amount, rate_ppm: ratePpm }), {
          minLength: 1,
          maxLength: 4,
        }),
      },
      { requiredKeys: [] }
    ),
  })
)

const moment = fc.option(
  fc.constantFrom("2025-06-01T00:00:00Z", "2026-06-01T00:00:00+02:00")
)

const anyRule = fc.record({
  name: fc.constant("Rule"),
  priority: fc.integer({ min: 1, max: 50 }),
  stacks: fc.boolean(),
  from: moment,
  until: moment,
  conditions: fc.array(anyCondition, { maxLength: 3 }),
  rewards: fc.array(fc.option(anyReward), { minLength: 1, maxLength: 4 }),
})

const withIds = <T extends object>(rules: T[]) =>
  rules.map((rule, index) => ({ ...rule, id: `r${index}` }))

/** Any plan document of two tiers. */
export const anyDocument: fc.Arbitrary<PlanDocument> = fc
  .record({
    mode: fc.constantFrom("single_level", "multi_level", "differential"),
    rates_ppm: fc.record(
      {
        "tier-1": fc.array(ratePpm, { maxLength: 4 }),
        "tier-2": fc.array(ratePpm, { maxLength: 4 }),
      },
      { requiredKeys: [] }
    ),
    upline_of: fc.constantFrom("basis", "seller_commission"),
    same_tier_ppm: ratePpm,
    basis: fc.record({
      of: fc.constantFrom("net_sales", "margin"),
      missing_cost_ppm: ratePpm,
      tax: fc.boolean(),
      shipping: fc.boolean(),
      gift_cards: fc.boolean(),
      discounted_ppm: ratePpm,
    }),
    rules: fc.array(anyRule, { maxLength: 5 }).map(withIds),
    overrides: fc
      .array(
        fc
          .tuple(anyRule, someIds("distributor"))
          .map(([rule, distributor_ids]) => ({ ...rule, distributor_ids })),
        { maxLength: 3 }
      )
      .map(withIds),
    caps: fc.record({
      total_ppm: ratePpm,
      margin_ppm: fc.option(ratePpm),
      line: amounts,
      order: amounts,
      customer: amounts,
      period: fc.option(fc.record({ every: fc.constant("month"), amounts })),
    }),
    uplines: fc.record({
      max_level: fc.integer({ min: 0, max: 4 }),
      accepts_legal_risk: fc.constant(true),
      tier_ids: fc.oneof(fc.constant([]), someIds("tier")),
      own_orders: fc.integer({ min: 0, max: 2 }),
      own_orders_days: fc.constant(30),
      unqualified: fc.constantFrom("skip", "compress"),
    }),
    duration: fc.record({
      orders: fc.option(fc.integer({ min: 1, max: 3 })),
      months: fc.option(fc.integer({ min: 1, max: 3 })),
    }),
    own_purchase: fc.constantFrom("earn", "upline_only", "nothing"),
    refund_without_return: fc.constantFrom("pro_rata", "ignore"),
    excluded: fc.record({
      product_ids: fc.oneof(fc.constant([]), someIds("product")),
    }),
  })
  .map((document) => planDocumentSchema().parse(document))

const anyLine = fc
  .record({
    productId: fc.option(ids("product")),
    variantId: fc.option(ids("variant")),
    collectionId: fc.option(ids("collection")),
    typeId: fc.option(ids("product_type")),
    categoryIds: fc.uniqueArray(ids("category")),
    tagIds: fc.uniqueArray(ids("tag")),
    quantity: fc.integer({ min: 1, max: 5 }),
    returned: fc.integer({ min: 0, max: 5 }),
    unit: fc.oneof(fc.integer({ min: 0, max: 300 }), cents),
    tax: fc.integer({ min: 0, max: 300 }),
    cost: fc.option(cents),
    isGiftCard: fc.boolean(),
  })
  .map(({ returned, unit, tax, cost, quantity, ...line }) => {
    const kept = Math.max(quantity - returned, 0)
    return aLine(0, {
      ...line,
      quantity,
      kept,
      keptNet: minor(BigInt(unit * kept)),
      orderedNet: minor(BigInt(unit * quantity)),
      keptTax: minor(BigInt(tax * kept)),
      orderedTax: minor(BigInt(tax * quantity)),
      unitCost: cost === null ? null : minor(BigInt(cost)),
    })
  })

/** Any order of a few lines, some of it returned or refunded. */
export const anyOrder: fc.Arbitrary<OrderSnapshot> = fc
  .record({
    lines: fc.array(anyLine, { minLength: 1, maxLength: 5 }),
    isCanceled: fc.constantFrom(false, false, false, true),
    currency: fc.constantFrom("usd", "usd", "eur"),
    regionId: fc.option(ids("region")),
    countryCode: fc.option(ids("country")),
    salesChannelId: fc.option(ids("sales_channel")),
    customerGroupIds: fc.uniqueArray(ids("customer_group")),
    discountCodes: fc.uniqueArray(ids("discount_code")),
    refunded: fc.oneof(fc.constant(0), cents),
    shipping: cents,
  })
  .map(({ lines, refunded, shipping, ...changes }) =>
    anOrder([], {
      ...changes,
      lines: lines.map((line, index) => ({ ...line, id: `line-${index}` })),
      goodwill: {
        refunded: minor(BigInt(refunded)),
        total: minor(
          lines.reduce((total, line) => total + line.keptNet, BigInt(shipping))
        ),
      },
      shipping: {
        net: minor(BigInt(shipping)),
        tax: minor(BigInt(shipping) / 5n),
      },
    })
  )

const member = fc.record({
  tierId: ids("tier"),
  status: fc.constantFrom("active", "active", "active", "suspended"),
  ownOrders: fc.integer({ min: 0, max: 2 }),
})

/** Any chain of up to five, with what went before. */
export const anySale = fc
  .record({
    members: fc.array(member, { minLength: 1, maxLength: 5 }),
    isOwnPurchase: fc.boolean(),
    evidence: fc.constantFrom(...evidences),
    customerOrder: fc.integer({ min: 1, max: 4 }),
    pairOrder: fc.integer({ min: 1, max: 4 }),
    volume: cents,
    earned: cents,
  })
  .map(({ members, isOwnPurchase, evidence, volume, earned, ...went }) => ({
    chain: members.map(({ tierId, status }, level) => ({
      distributorId: `distributor-${level + 1}`,
      level,
      tierId,
      status: status as "active" | "suspended",
    })),
    isOwnPurchase,
    evidence,
    history: {
      ...went,
      pairSince: went.pairOrder > 1 ? "2025-11-15T00:00:00.000Z" : null,
      sellerVolume: minor(BigInt(volume)),
      ownOrders: Object.fromEntries(
        members.map(({ ownOrders }, level) => [
          `distributor-${level + 1}`,
          ownOrders,
        ])
      ),
      earned: {
        customer: { "distributor-1": minor(BigInt(earned)) },
        period: { "distributor-2": minor(BigInt(earned)) },
      },
    },
  }))
