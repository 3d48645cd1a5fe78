import type { EntityManager } from "typeorm"
import type {
  StoredChainMember,
  StoredHistory,
  StoredSnapshot,
} from "../../attribution/attribution"
import { decodeSnapshot } from "../../attribution/snapshot-codec"
import type { Measure } from "../../domain/growth/metrics"
import { lineCount, type OrderCount } from "../../domain/growth/result"
import { rolledUpOf, type TargetTerms } from "../../domain/growth/target"
import type { OrderLine } from "../../domain/order"
import type { ResultsToCount } from "./counted-results"

/** What a distributor's lines of one currency and day come to. */
export interface CountedLines {
  distributor_id: string
  currency_code: string
  day: string
  value: string
}

interface StoredOrder {
  distributor_id: string
  currency_code: string
  chain: StoredChainMember[]
  history: StoredHistory
  is_own_purchase: boolean
  snapshot: StoredSnapshot
  day: string
  team_depth: number
}

/** Orders taken from the database at a time. */
const CHUNK = 500

/**
 * Counts the lines of some products, by the same rules as whole orders, out of the
 * stored snapshots of the days' orders: walks the attributions by day. Memory
 * stays at one row for each distributor, currency and day. Call in a transaction.
 */
export async function countLines(
  manager: EntityManager,
  counting: ResultsToCount
): Promise<CountedLines[]> {
  const sums = new Map<string, bigint>()
  const isMeant = meaningOf(counting.terms)
  for await (const orders of ordersOf(manager, counting)) {
    for (const { key, value } of orders.flatMap((order) =>
      sharesOf(order, counting, isMeant)
    )) {
      sums.set(key, (sums.get(key) ?? 0n) + value)
    }
  }
  return [...sums].map(([key, value]) => {
    const [distributor_id, currency_code, day] = key.split("|") as [
      string,
      string,
      string,
    ]
    return { distributor_id, currency_code, day, value: value.toString() }
  })
}

/** Orders that name none of the products are left in the database. */
async function* ordersOf(
  manager: EntityManager,
  { terms, range, distributorIds }: ResultsToCount
): AsyncGenerator<StoredOrder[]> {
  const { product_ids, category_ids } = terms.only!
  const isOwn = rolledUpOf(terms)!.scope === "own"
  await manager.query(
    `DECLARE distribution_lines NO SCROLL CURSOR FOR
     SELECT attribution.distributor_id, attribution.currency_code, attribution.chain,
            attribution.history, attribution.is_own_purchase, attribution.snapshot,
            attribution.counted_day::text AS day,
            (attribution.counted ->> 'team_depth')::int AS team_depth
       FROM distribution_attribution AS attribution
      WHERE attribution.counted_day BETWEEN $1::date AND $2::date
        AND ($3::text[] IS NULL OR attribution.distributor_id = ANY($3))
        AND attribution.snapshot::text LIKE ANY($4::text[])`,
    [
      range.from,
      range.to,
      isOwn && distributorIds ? distributorIds : null,
      [...product_ids, ...category_ids].map((id) => `%"${id}"%`),
    ]
  )
  try {
    for (;;) {
      const orders: StoredOrder[] = await manager.query(
        `FETCH ${CHUNK} FROM distribution_lines`
      )
      if (orders.length === 0) {
        return
      }
      yield orders
    }
  } finally {
    await manager.query("CLOSE distribution_lines")
  }
}

/** What an order adds to whom. */
function sharesOf(
  order: StoredOrder,
  { terms, distributorIds }: ResultsToCount,
  isMeant: (line: OrderLine) => boolean
): { key: string; value: bigint }[] {
  const value = valueOf(order, terms, isMeant)
  return value === 0n
    ? []
    : sharersOf(order, terms)
        .filter((id) => distributorIds?.includes(id) ?? true)
        .map((id) => ({
          key: [id, order.currency_code, order.day].join("|"),
          value,
        }))
}

function meaningOf({ only }: TargetTerms): (line: OrderLine) => boolean {
  const products = new Set(only!.product_ids)
  const categories = new Set(only!.category_ids)
  return ({ productId, categoryIds }) =>
    (productId !== null && products.has(productId)) ||
    categoryIds.some((id) => categories.has(id))
}

const columns = {
  net: ({ net }) => net,
  returned: ({ returned }) => returned,
  units_milli: ({ unitsMilli }) => unitsMilli,
  orders: ({ orders }) => BigInt(orders),
  new_customers: ({ newCustomers }) => BigInt(newCustomers),
  repeat_orders: ({ repeatOrders }) => BigInt(repeatOrders),
  commission: () => 0n,
} as const satisfies Record<Measure, (count: OrderCount) => bigint>

function valueOf(
  { snapshot, history, is_own_purchase }: StoredOrder,
  terms: TargetTerms,
  isMeant: (line: OrderLine) => boolean
): bigint {
  const count = lineCount(
    decodeSnapshot(snapshot),
    {
      isOwnPurchase: is_own_purchase,
      customerOrder: history.customerOrder ?? 1,
    },
    isMeant
  )
  return columns[rolledUpOf(terms)!.measure](count)
}

/** Whose result the order counts among. */
function sharersOf(
  { distributor_id, chain, team_depth }: StoredOrder,
  terms: TargetTerms
): string[] {
  const { scope } = rolledUpOf(terms)!
  if (scope === "own") {
    return [distributor_id]
  }
  const deepest = scope === "direct" ? 1 : team_depth
  return chain
    .filter(({ level }) => level >= 1 && level <= deepest)
    .map(({ distributorId }) => distributorId)
}
