import type { EntityManager } from "typeorm"
import type { Commission } from "../domain/commission"
import type { History } from "../domain/history"
import { minor, type Minor, ZERO } from "../domain/money"
import type { PlanDocument } from "../domain/plan/document"
import { periodStart } from "../plan/period-start"
import type { StoredOrder } from "./read-orders"

type Earned = History["earned"]

interface EarnedRow {
  customer_id?: string
  distributor_id: string
  currency_code: string
  amount: string
}

const NOTHING: Earned = { customer: {}, period: {} }

/**
 * What beneficiaries earned from the orders before, for caps over a customer or
 * a period: of the simulated orders what they earned here, of the orders before
 * the first of them what stands in the ledger. Orders come as they were placed,
 * so that a period that is over is forgotten.
 */
export class EarnedSoFar {
  private readonly ofCustomers = new Map<string, bigint>()
  private readonly knownCustomers = new Set<string>()
  private ofPeriod = new Map<string, bigint>()
  private periodFrom: number

  private constructor(
    private readonly caps: PlanDocument["caps"],
    private readonly begin: Date
  ) {
    this.periodFrom = this.periodOf(begin)
  }

  static async start(
    manager: EntityManager,
    { caps }: PlanDocument,
    begin: Date
  ): Promise<EarnedSoFar> {
    const earned = new EarnedSoFar(caps, begin)
    if (caps.period) {
      const since = new Date(earned.periodFrom)
      for (const row of await earnedBetween(manager, since, begin)) {
        earned.ofPeriod.set(periodKey(row), BigInt(row.amount))
      }
    }
    return earned
  }

  /** Looks up what customers who were not met yet had brought before the first order. */
  async meet(
    manager: EntityManager,
    orders: readonly StoredOrder[]
  ): Promise<void> {
    const met = this.hasCustomerCap
      ? orders.flatMap(({ customer_id }) => customer_id ?? [])
      : []
    const strangers = [...new Set(met)].filter(
      (id) => !this.knownCustomers.has(id)
    )
    if (strangers.length === 0) {
      return
    }
    strangers.forEach((id) => this.knownCustomers.add(id))
    for (const row of await earnedFrom(manager, strangers, this.begin)) {
      this.ofCustomers.set(
        customerKey(row.customer_id ?? null, row),
        BigInt(row.amount)
      )
    }
  }

  /** What everybody in an order's chain earned before it. */
  before(order: StoredOrder): Earned {
    if (!this.hasCustomerCap && !this.caps.period) {
      return NOTHING
    }
    this.enterPeriodOf(order)
    const { customer_id, currency_code } = order
    const each = (earned: (row: Keyed) => bigint | undefined) =>
      Object.fromEntries(
        order.chain.map(({ distributorId }): [string, Minor] => [
          distributorId,
          minor(
            earned({ distributor_id: distributorId, currency_code }) ?? ZERO
          ),
        ])
      )
    return {
      customer: each((row) =>
        this.ofCustomers.get(customerKey(customer_id, row))
      ),
      period: each((row) => this.ofPeriod.get(periodKey(row))),
    }
  }

  add(order: StoredOrder, commissions: readonly Commission[]): void {
    const { customer_id, currency_code } = order
    for (const { distributorId, amount } of commissions) {
      const row = { distributor_id: distributorId, currency_code }
      if (this.hasCustomerCap && customer_id !== null) {
        addTo(this.ofCustomers, customerKey(customer_id, row), amount)
      }
      if (this.caps.period) {
        addTo(this.ofPeriod, periodKey(row), amount)
      }
    }
  }

  private get hasCustomerCap(): boolean {
    return Object.keys(this.caps.customer).length > 0
  }

  private enterPeriodOf({ order_placed_at }: StoredOrder): void {
    const from = this.periodOf(order_placed_at)
    if (from !== this.periodFrom) {
      this.periodFrom = from
      this.ofPeriod = new Map()
    }
  }

  private periodOf(at: Date): number {
    const { period } = this.caps
    return period ? periodStart(at, period.every).getTime() : 0
  }
}

type Keyed = Pick<EarnedRow, "distributor_id" | "currency_code">

function periodKey({ distributor_id, currency_code }: Keyed): string {
  return `${distributor_id}|${currency_code}`
}

function customerKey(customerId: string | null, row: Keyed): string {
  return `${customerId}|${periodKey(row)}`
}

function addTo(sums: Map<string, bigint>, key: string, amount: bigint): void {
  sums.set(key, (sums.get(key) ?? 0n) + amount)
}

/** Walks the attribution's index by placement. */
function earnedBetween(
  manager: EntityManager,
  from: Date,
  until: Date
): Promise<EarnedRow[]> {
  return manager.query(
    `SELECT c.distributor_id, c.currency_code, sum(c.amount)::text AS amount
       FROM distribution_attribution a
       JOIN distribution_commission c ON c.order_id = a.order_id
      WHERE a.order_placed_at >= $1 AND a.order_placed_at < $2
      GROUP BY c.distributor_id, c.currency_code`,
    [from, until]
  )
}

/** Walks the attribution's index by customer. */
function earnedFrom(
  manager: EntityManager,
  customerIds: readonly string[],
  until: Date
): Promise<EarnedRow[]> {
  return manager.query(
    `SELECT a.customer_id, c.distributor_id, c.currency_code, sum(c.amount)::text AS amount
       FROM distribution_attribution a
       JOIN distribution_commission c ON c.order_id = a.order_id
      WHERE a.customer_id = ANY($1::text[]) AND a.order_placed_at < $2
      GROUP BY a.customer_id, c.distributor_id, c.currency_code`,
    [customerIds, until]
  )
}
