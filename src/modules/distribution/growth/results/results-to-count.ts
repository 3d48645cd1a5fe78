import type { EntityManager } from "typeorm"
import type { StoredCount } from "../../attribution/attribution"
import {
  type Measure,
  measures,
  type ResultScope,
} from "../../domain/growth/metrics"
import { movements } from "../../domain/movements"
import type { Attribution } from "../../entities"
import type { IntendedTransfer } from "../../ledger/transfer-columns"

/** An attributed order with what it counts and what the ledger moves for it. */
export interface CountedOrder {
  attribution: Pick<
    Attribution,
    "distributor_id" | "currency_code" | "chain"
  > & {
    /** The store's day on which it was placed. */
    counted_day: string
  }
  /** What it counts now; null where nobody sold it. */
  count: StoredCount | null
  /** What it counted until now. */
  before: StoredCount | null
  transfers: readonly IntendedTransfer[]
}

type Change = Record<Measure, bigint>

/** By how much one row of the daily results changes. */
interface DayChange {
  distributorId: string
  scope: ResultScope
  currency: string
  day: string
  change: Change
}

/** Whose results an order changes; `isSale` where they count the order itself. */
interface Share {
  distributorId: string
  scope: ResultScope
  isSale: boolean
  /** By how much the commission changes, in minor units. */
  commission: bigint
}

/**
 * Makes ready what brings the daily results to what a batch of orders counts now,
 * in the transaction that locks their attributions: the difference to what they
 * counted before is added to the day on which each was placed. Doing it twice adds
 * nothing.
 */
export function resultsToCount(
  orders: readonly CountedOrder[]
): (manager: EntityManager) => Promise<unknown> {
  const changes = changesOf(orders)
  const columns = [
    changes.map(({ distributorId }) => distributorId),
    changes.map(({ scope }) => scope),
    changes.map(({ currency }) => currency),
    changes.map(({ day }) => day),
    ...measures.map((measure) =>
      changes.map(({ change }) => change[measure].toString())
    ),
  ]
  return async (manager) => {
    if (changes.length > 0) {
      await manager.query(ADD_TO_DAYS, columns)
    }
  }
}

const MEASURES = measures.join(", ")

/** Rows are locked in the order of their key. */
const ADD_TO_DAYS = `
  INSERT INTO distribution_daily_result AS daily
    (distributor_id, scope, currency_code, day, ${MEASURES})
  SELECT distributor_id, scope, currency_code, day, ${MEASURES}
    FROM unnest($1::text[], $2::text[], $3::text[], $4::date[],
                ${measures.map((_, index) => `$${index + 5}::bigint[]`).join(", ")})
           AS change (distributor_id, scope, currency_code, day, ${MEASURES})
   ORDER BY distributor_id, scope, currency_code, day
  ON CONFLICT (distributor_id, scope, currency_code, day) DO UPDATE
     SET ${measures.map((measure) => `${measure} = daily.${measure} + excluded.${measure}`).join(", ")}`

/** Each row of the daily results that changes, once. */
function changesOf(orders: readonly CountedOrder[]): DayChange[] {
  const changes = new Map<string, DayChange>()
  for (const order of orders) {
    const { currency_code: currency, counted_day: day } = order.attribution
    const more = moreOf(order)
    for (const { distributorId, scope, isSale, commission } of sharesOf(
      order
    )) {
      const key = [distributorId, scope, currency, day].join("|")
      const known = changes.get(key)
      changes.set(key, {
        distributorId,
        scope,
        currency,
        day,
        change: sumOf(known?.change ?? NOTHING, {
          ...(isSale ? more : NOTHING),
          commission,
        }),
      })
    }
  }
  return [...changes.values()].filter(({ change }) =>
    measures.some((measure) => change[measure] !== 0n)
  )
}

const NOTHING = Object.fromEntries(
  measures.map((measure) => [measure, 0n])
) as Change

function sumOf(one: Change, other: Change): Change {
  const total = { ...one }
  for (const measure of measures) {
    total[measure] += other[measure]
  }
  return total
}

/** By how much more an order counts than it did. */
function moreOf({ count, before }: CountedOrder): Change {
  const of = (measure: Exclude<Measure, "commission">) =>
    BigInt(count?.[measure] ?? 0) - BigInt(before?.[measure] ?? 0)
  return {
    net: of("net"),
    returned: of("returned"),
    units_milli: of("units_milli"),
    orders: of("orders"),
    new_customers: of("new_customers"),
    repeat_orders: of("repeat_orders"),
    commission: 0n,
  }
}

/** Every beneficiary has its own commission; the order itself counts for the seller and up the chain. */
function sharesOf({ attribution, count, transfers }: CountedOrder): Share[] {
  const sellerId = attribution.distributor_id
  if (sellerId === null || count === null) {
    return []
  }
  const earned = earnedBy(transfers)
  const share = (distributorId: string, scope: ResultScope): Share => ({
    distributorId,
    scope,
    isSale: scope !== "own" || distributorId === sellerId,
    commission: earned.get(scope === "own" ? distributorId : sellerId) ?? 0n,
  })
  const own = new Set([sellerId, ...earned.keys()])
  return [
    ...[...own].map((distributorId) => share(distributorId, "own")),
    ...attribution.chain.flatMap(({ distributorId, level }) => [
      ...(level === 1 ? [share(distributorId, "direct")] : []),
      ...(level >= 1 && level <= count.team_depth
        ? [share(distributorId, "team")]
        : []),
    ]),
  ]
}

/** What the transfers of one order add to what each beneficiary earned of it. */
function earnedBy(transfers: readonly IntendedTransfer[]): Map<string, bigint> {
  const earned = new Map<string, bigint>()
  for (const { code, distributorId, amountMinor } of transfers) {
    const { from, to } = movements[code]
    const isGiven = from.startsWith("house:")
    if (isGiven !== to.startsWith("house:")) {
      const change = isGiven ? amountMinor : -amountMinor
      earned.set(distributorId, (earned.get(distributorId) ?? 0n) + change)
    }
  }
  return earned
}
