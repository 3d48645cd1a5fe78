import type { EntityManager } from "typeorm"
import type { CompiledPlan } from "../domain/plan/compile"
import type { History } from "../domain/history"
import { type Minor, minor, ZERO } from "../domain/money"
import { needsOf } from "../domain/plan/needs"
import { periodStart } from "../plan/period-start"

/** An order that is capped by what others earned. */
export interface CappedOrder {
  orderId: string
  customerId: string | null
  currency: string
  placedAt: Date
  distributorIds: readonly string[]
  plan: CompiledPlan
}

type Earned = History["earned"]

interface Asked {
  order: CappedOrder
  distributorId: string
  periodFrom: Date | null
}

interface Row {
  n: number
  customer: string
  period: string
}

interface Entry {
  order: CappedOrder
  distributorId: string
  amount: Minor
}

/** Whether what other orders earned limits what one under this plan may. */
export function isCappedByOthers({
  terms,
}: Pick<CompiledPlan, "terms">): boolean {
  return needsOf(terms).earned
}

/**
 * What beneficiaries earned from orders that were placed before, for caps over a
 * customer or a period. An earlier order always comes first, in whatever order
 * they are reconciled; those of the same batch are told one by one with `add`.
 */
export class EarnedBefore {
  private readonly added: Entry[] = []

  private constructor(
    private readonly stored: ReadonlyMap<
      string,
      { customer: Minor; period: Minor }
    >
  ) {}

  /**
   * Reads what the beneficiaries of orders earned outside the batch, which is all
   * that will be told of; what earns has locked them before.
   */
  static async read(
    manager: EntityManager,
    orders: readonly CappedOrder[],
    batch: readonly CappedOrder[] = orders
  ): Promise<EarnedBefore> {
    const asked = orders.flatMap(askedOf)
    if (asked.length === 0) {
      return new EarnedBefore(new Map())
    }
    const rows = await readEarned(manager, batch, asked)
    return new EarnedBefore(
      new Map(
        rows.map(({ n, customer, period }) => {
          const { order, distributorId } = asked[n - 1] as Asked
          return [
            keyOf(order, distributorId),
            {
              customer: minor(BigInt(customer)),
              period: minor(BigInt(period)),
            },
          ]
        })
      )
    )
  }

  of(order: CappedOrder): Earned {
    const earned = (scope: "customer" | "period") =>
      Object.fromEntries(
        order.distributorIds.map((distributorId) => [
          distributorId,
          this.total(order, distributorId, scope),
        ])
      )
    return { customer: earned("customer"), period: earned("period") }
  }

  /** Tells what an order of this batch earns; to be told in the order of placement. */
  add(order: CappedOrder, amounts: ReadonlyMap<string, Minor>): void {
    for (const [distributorId, amount] of amounts) {
      this.added.push({ order, distributorId, amount })
    }
  }

  private total(
    order: CappedOrder,
    distributorId: string,
    scope: "customer" | "period"
  ): Minor {
    const stored = this.stored.get(keyOf(order, distributorId))?.[scope] ?? ZERO
    const added = this.added
      .filter(
        (entry) =>
          entry.distributorId === distributorId &&
          entry.order.currency === order.currency &&
          isInScope(entry.order, order, scope)
      )
      .reduce((total, { amount }) => total + amount, 0n)
    return minor(stored + added)
  }
}

/** Orders by placement, of equal moments by id: what comes first is capped last. */
export function byPlacement(
  a: { placedAt: Date; orderId: string },
  b: { placedAt: Date; orderId: string }
): number {
  const later = a.placedAt.getTime() - b.placedAt.getTime()
  return later !== 0 ? later : a.orderId < b.orderId ? -1 : 1
}

function isInScope(
  earlier: CappedOrder,
  order: CappedOrder,
  scope: "customer" | "period"
): boolean {
  if (scope === "customer") {
    return order.customerId !== null && earlier.customerId === order.customerId
  }
  const from = periodFrom(order)
  return from !== null && earlier.placedAt >= from
}

function askedOf(order: CappedOrder): Asked[] {
  return order.distributorIds.map((distributorId) => ({
    order,
    distributorId,
    periodFrom: periodFrom(order),
  }))
}

function periodFrom({ plan, placedAt }: CappedOrder): Date | null {
  const { period } = plan.terms.caps
  return period ? periodStart(placedAt, period.every) : null
}

function keyOf({ orderId }: CappedOrder, distributorId: string): string {
  return `${orderId}|${distributorId}`
}

/** Locks who earns from these orders against others that reckon caps, for the rest of the transaction. */
export async function lockBeneficiaries(
  manager: EntityManager,
  orders: readonly CappedOrder[]
): Promise<void> {
  if (orders.length === 0) {
    return
  }
  await manager.query(
    `SELECT pg_advisory_xact_lock(hashtext('distribution:cap:' || beneficiary))
       FROM (SELECT DISTINCT unnest($1::text[]) AS beneficiary ORDER BY 1) AS beneficiaries`,
    [orders.flatMap(({ distributorIds }) => distributorIds)]
  )
}

/**
 * Walks the commission's index by distributor, currency and date for a period;
 * the attribution's by customer, and from there the commissions of each order.
 */
function readEarned(
  manager: EntityManager,
  batch: readonly CappedOrder[],
  asked: readonly Asked[]
): Promise<Row[]> {
  return manager.query(
    `WITH asked AS (
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[],
                            $6::timestamptz[])
         WITH ORDINALITY AS asked (order_id, distributor_id, customer_id, currency, placed_at,
                                   period_from, n))
     SELECT asked.n::int, coalesce(customer.amount, 0)::text AS customer,
            coalesce(period.amount, 0)::text AS period
       FROM asked
      CROSS JOIN LATERAL (
        SELECT sum(c.amount) AS amount
          FROM distribution_attribution a
          JOIN distribution_commission c ON c.order_id = a.order_id
         WHERE a.customer_id = asked.customer_id
           AND c.distributor_id = asked.distributor_id AND c.currency_code = asked.currency
           AND (a.order_placed_at, a.order_id) < (asked.placed_at, asked.order_id)
           AND a.order_id <> ALL($7::text[])) AS customer
      CROSS JOIN LATERAL (
        SELECT sum(c.amount) AS amount
          FROM distribution_commission c
         WHERE c.distributor_id = asked.distributor_id AND c.currency_code = asked.currency
           AND c.order_placed_at >= asked.period_from
           AND (c.order_placed_at, c.order_id) < (asked.placed_at, asked.order_id)
           AND c.order_id <> ALL($7::text[])) AS period`,
    [
      asked.map(({ order }) => order.orderId),
      asked.map(({ distributorId }) => distributorId),
      asked.map(({ order }) => order.customerId),
      asked.map(({ order }) => order.currency),
      asked.map(({ order }) => order.placedAt),
      asked.map(({ periodFrom }) => periodFrom),
      batch.map(({ orderId }) => orderId),
    ]
  )
}
