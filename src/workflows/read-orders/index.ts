import type { RemoteQueryFunction } from "@medusajs/framework/types"
import type { ReadOrder } from "../../modules/distribution/attribution/attribute-orders"
import type {
  OrderFacts,
  UsedPromotion,
} from "../../modules/distribution/attribution/attribution"
import { currencyDigits } from "../currency-digits"
import {
  adjustmentsOf,
  claimFields,
  exchangeFields,
  orderFields,
  productFields,
  type RawClaim,
  type RawExchange,
  type RawOrder,
  type RawProduct,
} from "./raw-order"
import { stampsOf } from "./stamps"
import { toSnapshot } from "./to-snapshot"

type Graph = Pick<RemoteQueryFunction, "graph">

/**
 * Reads orders as the domain sees them, with what tells who brought them: as
 * many queries for 100 orders as for one, and two more where one of them was
 * changed. Orders that do not exist are left out.
 */
export async function readOrders(
  query: Graph,
  orderIds: readonly string[]
): Promise<ReadOrder[]> {
  return asRead(query, await readRawOrders(query, orderIds))
}

/**
 * The first part of it, which is enough to see who bought. A draft is no order
 * before it is placed: Medusa tells of that as of any order.
 */
export async function readRawOrders(
  query: Graph,
  orderIds: readonly string[]
): Promise<RawOrder[]> {
  const orders = await read<RawOrder>(query, {
    entity: "order",
    fields: orderFields,
    filters: { id: [...new Set(orderIds)] },
  })
  return orders.filter(({ is_draft_order }) => !is_draft_order)
}

/** The rest of it: what was sold, in which currencies, and what became of the goods. */
export async function asRead(
  query: Graph,
  orders: readonly RawOrder[]
): Promise<ReadOrder[]> {
  const ids = orders.filter(mayHaveChanged).map(({ id }) => id)
  const [claims, exchanges, products, digitsOf] = await Promise.all([
    read<RawClaim>(query, {
      entity: "order_claim",
      fields: claimFields,
      filters: { order_id: ids },
    }),
    read<RawExchange>(query, {
      entity: "order_exchange",
      fields: exchangeFields,
      filters: { order_id: ids },
    }),
    readProducts(query, orders),
    currencyDigits(
      query,
      orders.map((order) => order.currency_code)
    ),
  ])
  return orders.map((order) => {
    const isOfOrder = ({ order_id }: { order_id: string }) =>
      order_id === order.id
    const aftermath = {
      claims: claims.filter(isOfOrder),
      exchanges: exchanges.filter(isOfOrder),
    }
    return {
      snapshot: toSnapshot(order, { ...aftermath, products, digitsOf }),
      facts: factsOf(order),
      seen: stampsOf(order, aftermath),
    }
  })
}

/** An order in its first version has neither claim nor exchange that was confirmed. */
function mayHaveChanged({ version }: RawOrder): boolean {
  return version !== 1
}

interface Question {
  entity: string
  fields: string[]
  filters: Record<string, string[]>
}

async function read<T>(query: Graph, question: Question): Promise<T[]> {
  if (Object.values(question.filters).some((ids) => ids.length === 0)) {
    return []
  }
  const { data } = await query.graph(question)
  return data as T[]
}

async function readProducts(
  query: Graph,
  orders: readonly RawOrder[]
): Promise<Map<string, RawProduct>> {
  const products = await read<RawProduct>(query, {
    entity: "product",
    fields: productFields,
    filters: { id: productIds(orders) },
  })
  return new Map(products.map((product) => [product.id, product]))
}

function productIds(orders: readonly RawOrder[]): string[] {
  const ids = orders.flatMap((order) =>
    order.items.flatMap((item) => item.product_id ?? [])
  )
  return [...new Set(ids)]
}

/** What tells who brought an order. */
export function factsOf(order: RawOrder): OrderFacts {
  return {
    orderId: order.id,
    cartId: order.cart_link?.cart_id ?? null,
    customerId: order.customer_id,
    aliasIds: [],
    referralCode: text(order.metadata?.referral_code),
    referralClickId: text(order.metadata?.referral_click_id),
    promotions: promotionsOf(order),
  }
}

/** Of goods and shipping alike: a code for free delivery is a coupon too. */
function promotionsOf({ items, shipping_methods }: RawOrder): UsedPromotion[] {
  return [...items, ...(shipping_methods ?? [])].flatMap((priced) =>
    adjustmentsOf(priced).flatMap(({ code, promotion_id }) =>
      code ? { code, id: promotion_id ?? null } : []
    )
  )
}

function text(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null
}
