import type { EntityManager } from "typeorm"
import { NO_HISTORY } from "../domain/history"
import { minor, type Minor, ZERO } from "../domain/money"
import type { CompiledPlan } from "../domain/plan/compile"
import type { Vocabulary } from "../domain/plan/vocabulary"
import { compiledPlans, digitsOf } from "../plan/compiled-plans"
import { askLaterOrders } from "./ask-later-orders"
import {
  byPlacement,
  type CappedOrder,
  EarnedBefore,
  isCappedByOthers,
  lockBeneficiaries,
} from "./earned-before"
import { isAnyPlanCapped } from "./is-any-plan-capped"
import { earnedRows, planSettlement, type Settlement } from "./plan-settlement"
import type { Current } from "./lock-attributions"
import {
  type StandingCommission,
  standingCommissions,
} from "./standing-commissions"

type Standing = ReadonlyMap<string, StandingCommission>

interface Turn {
  current: Current
  plan: CompiledPlan
  order: CappedOrder
  standing: Standing
}

/**
 * What each order of a batch settles to, in the order given. They are reckoned
 * in the order in which they were placed, for a cap over a customer or a period
 * leaves to each what those before it left.
 */
export async function settleInTurn(
  manager: EntityManager,
  current: readonly Current[],
  vocabulary: Vocabulary
): Promise<Settlement[]> {
  const turns = await turnsOf(manager, current, vocabulary)
  const capped = new Set(turns.filter(({ plan }) => isCappedByOthers(plan)))
  // What is not capped itself may still count against the cap of another version.
  const counting = (await isAnyPlanCapped(manager)) ? turns : []
  await lockBeneficiaries(
    manager,
    counting.map(({ order }) => order)
  )
  const before = await EarnedBefore.read(
    manager,
    [...capped].map(({ order }) => order),
    turns.map(({ order }) => order)
  )
  const settlements = new Map<Current, Settlement>()
  const inTurn = [...turns].sort((a, b) => byPlacement(a.order, b.order))
  for (const turn of inTurn) {
    const { current, plan, order, standing } = turn
    const settlement = planSettlement({
      attribution: current.attribution,
      snapshot: current.snapshot,
      plan,
      earned: capped.has(turn) ? before.of(order) : NO_HISTORY.earned,
      standing,
    })
    if (capped.size > 0) {
      before.add(order, earnedIn(settlement))
    }
    settlements.set(current, settlement)
  }
  await askLaterOrders(
    manager,
    counting.map(({ current, order, standing }) => ({
      orderId: order.orderId,
      distributorIds: changedFor(settlements.get(current), standing),
    }))
  )
  return current.flatMap((one) => settlements.get(one) ?? [])
}

async function turnsOf(
  manager: EntityManager,
  current: readonly Current[],
  vocabulary: Vocabulary
): Promise<Turn[]> {
  const plans = await compiledPlans(
    manager,
    current.map(({ attribution }) => attribution.plan_id),
    { digits: digitsOf(current.map(({ snapshot }) => snapshot)), vocabulary }
  )
  const standing = groupByOrder(
    await standingCommissions(
      manager,
      current.flatMap(({ snapshot, isNew }) => (isNew ? [] : snapshot.id))
    )
  )
  return current.flatMap((one) => {
    const plan = plans.get(one.attribution.plan_id)
    return plan
      ? [
          {
            current: one,
            plan,
            order: cappedOrder(one, plan),
            standing: standing.get(one.snapshot.id) ?? new Map(),
          },
        ]
      : []
  })
}

function cappedOrder(
  { attribution, snapshot }: Current,
  plan: CompiledPlan
): CappedOrder {
  return {
    orderId: snapshot.id,
    customerId: attribution.customer_id,
    currency: attribution.currency_code,
    placedAt: attribution.order_placed_at,
    distributorIds: attribution.chain.map((member) => member.distributorId),
    plan,
  }
}

/** What each beneficiary has of an order once it is settled. */
function earnedIn(settlement: Settlement): Map<string, Minor> {
  const earned = new Map<string, Minor>()
  for (const { distributor_id, amount } of earnedRows(settlement)) {
    const sofar = earned.get(distributor_id) ?? ZERO
    earned.set(distributor_id, minor(sofar + BigInt(amount)))
  }
  return earned
}

/** For whom an order earns something else than it did. */
function changedFor(
  settlement: Settlement | undefined,
  standing: Standing
): string[] {
  const changes = new Map<string, bigint>()
  const add = (distributorId: string, amount: bigint) =>
    changes.set(distributorId, (changes.get(distributorId) ?? 0n) + amount)
  for (const { distributorId, standing: stands } of standing.values()) {
    add(distributorId, -(stands.pending + stands.held + stands.available))
  }
  const rows = settlement ? earnedRows(settlement) : []
  for (const { distributor_id, amount } of rows) {
    add(distributor_id, BigInt(amount))
  }
  return [...changes].flatMap(([distributorId, change]) =>
    change === 0n ? [] : [distributorId]
  )
}

function groupByOrder(
  standing: Standing
): Map<string, Map<string, StandingCommission>> {
  const grouped = new Map<string, Map<string, StandingCommission>>()
  for (const [key, commission] of standing) {
    const ofOrder = grouped.get(commission.orderId) ?? new Map()
    ofOrder.set(key, commission)
    grouped.set(commission.orderId, ofOrder)
  }
  return grouped
}
