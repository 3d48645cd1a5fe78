import { newEntityId } from "../entity-id"
import {
  type Commission,
  type CommissionResult,
  commissionsFor,
} from "../domain/commission"
import type { OrderSnapshot } from "../domain/order"
import type { History } from "../domain/history"
import type { CompiledPlan } from "../domain/plan/compile"
import {
  applyMovements,
  settle,
  type SettlingMovement,
  type Standing,
} from "../domain/settle"
import { type Stage, stageOf } from "../domain/stage"
import type { CommissionStatus } from "../domain/states"
import type { Attribution } from "../entities"
import type { IntendedTransfer } from "../ledger/transfer-columns"
import { decodeHistory } from "../attribution/history-codec"
import { encodeTrace, type StoredTrace } from "../commission/trace-codec"
import { commissionKey } from "./commission-key"
import type { StandingCommission } from "./standing-commissions"

/** A commission row as it is after reconciling. */
export interface CommissionRow {
  id: string
  attribution_id: string
  order_id: string
  line_id: string
  distributor_id: string
  level: number
  tier_id: string
  rule: string
  rate_ppm: number | null
  currency_code: string
  basis: string
  amount: string
  pending: string
  held: string
  available: string
  status: CommissionStatus
  release_at: Date | null
  trace: StoredTrace
  order_placed_at: Date
  transfer_count: number
}

export interface Settlement {
  transfers: IntendedTransfer[]
  /** Rows of what is earned that the ledger does not know yet. */
  added: CommissionRow[]
  /** Rows of what is earned that it knows already. */
  updated: CommissionRow[]
  /** Rows that are no longer earned: only what stands of them changes. */
  withdrawn: Pick<
    CommissionRow,
    "id" | "pending" | "held" | "available" | "status" | "transfer_count"
  >[]
  reason: CommissionResult["reason"]
}

/** The rows of whatever is earned. */
export function earnedRows({ added, updated }: Settlement): CommissionRow[] {
  return [...added, ...updated]
}

/** What settling reads of an attribution. */
export type SettledAttribution = Pick<
  Attribution,
  | "id"
  | "order_id"
  | "distributor_id"
  | "currency_code"
  | "chain"
  | "plan_id"
  | "is_own_purchase"
  | "evidence"
  | "history"
  | "customer_id"
  | "order_placed_at"
  | "snapshot_ticket"
>

export interface ToSettle {
  attribution: SettledAttribution
  snapshot: OrderSnapshot
  plan: CompiledPlan
  /** What beneficiaries earned before, where the plan asks for it. */
  earned: History["earned"]
  /** What stands, by commission key. */
  standing: ReadonlyMap<string, StandingCommission>
}

const NOTHING: Standing = { pending: 0n, held: 0n, available: 0n }

/** The transfers and rows that bring one order's commissions to what they should be. */
export function planSettlement({
  attribution,
  snapshot,
  plan,
  earned,
  standing,
}: ToSettle): Settlement {
  const { commissions, reason } = commissionsFor(
    snapshot,
    {
      chain: attribution.chain,
      isOwnPurchase: attribution.is_own_purchase,
      evidence: attribution.evidence,
      history: { ...decodeHistory(attribution.history), earned },
    },
    plan
  )
  const stage = stageOf(snapshot, plan.terms)
  const unclaimed = new Map(standing)
  const settled = commissions.map((commission) => {
    const key = keyOf(snapshot.id, commission)
    const before = unclaimed.get(key)
    unclaimed.delete(key)
    return settleEarned({ attribution, commission, stage, before })
  })
  const withdrawn = [...unclaimed.values()].map(settleWithdrawn)
  return {
    transfers: [...settled, ...withdrawn].flatMap(({ transfers }) => transfers),
    added: settled.flatMap(({ row, isNew }) => (isNew ? row : [])),
    updated: settled.flatMap(({ row, isNew }) => (isNew ? [] : row)),
    withdrawn: withdrawn.flatMap(({ row }) => row),
    reason: attribution.distributor_id ? reason : null,
  }
}

interface Earned {
  attribution: SettledAttribution
  commission: Commission
  stage: Stage
  before: StandingCommission | undefined
}

function settleEarned({ attribution, commission, stage, before }: Earned) {
  const actual = before?.standing ?? NOTHING
  const movements = settle(actual, {
    amount: commission.amount,
    stage: stage.stage,
  })
  const after = applyMovements(actual, movements)
  const id = before?.id ?? newEntityId("com")
  const count = before?.transferCount ?? 0
  const identity = {
    id,
    orderId: attribution.order_id,
    distributorId: commission.distributorId,
    currency: attribution.currency_code,
  }
  const row: CommissionRow = {
    id,
    attribution_id: attribution.id,
    order_id: attribution.order_id,
    line_id: commission.lineId,
    distributor_id: commission.distributorId,
    level: commission.level,
    tier_id: commission.tierId,
    rule: commission.rule,
    rate_ppm: commission.rate,
    currency_code: attribution.currency_code,
    basis: commission.basis.toString(),
    ...standingColumns(after),
    release_at: releaseDate(stage),
    trace: encodeTrace(commission),
    order_placed_at: attribution.order_placed_at,
    transfer_count: count + movements.length,
  }
  return {
    row,
    isNew: before === undefined,
    transfers: toTransfers(identity, count, movements),
  }
}

function settleWithdrawn(before: StandingCommission) {
  const movements = settle(before.standing, { amount: 0n, stage: "pending" })
  const after = applyMovements(before.standing, movements)
  const row = {
    id: before.id,
    ...standingColumns(after),
    transfer_count: before.transferCount + movements.length,
  }
  return {
    row: movements.length > 0 ? [row] : [],
    transfers: toTransfers(before, before.transferCount, movements),
  }
}

function keyOf(orderId: string, commission: Commission): string {
  return commissionKey({ orderId, ...commission })
}

function standingColumns(standing: Standing) {
  const amount = standing.pending + standing.held + standing.available
  return {
    amount: amount.toString(),
    pending: standing.pending.toString(),
    held: standing.held.toString(),
    available: standing.available.toString(),
    status: statusOf(standing),
  }
}

/** The least advanced part of what stands; reversed when nothing does. */
function statusOf(standing: Standing): CommissionStatus {
  if (standing.pending > 0n) {
    return "pending"
  }
  if (standing.held > 0n) {
    return "held"
  }
  return standing.available > 0n ? "available" : "reversed"
}

const DAY_IN_MS = 86_400_000

function releaseDate(stage: Stage): Date | null {
  return stage.stage === "held"
    ? new Date(new Date(stage.since).getTime() + stage.holdDays * DAY_IN_MS)
    : null
}

interface TransferIdentity {
  id: string
  orderId: string
  distributorId: string
  currency: string
}

/** The n-th transfer of a commission has the key `<commission>:<n>`. */
function toTransfers(
  { id, orderId, distributorId, currency }: TransferIdentity,
  count: number,
  movements: readonly SettlingMovement[]
): IntendedTransfer[] {
  return movements.map(({ code, amount }, index) => ({
    key: `${id}:${count + index}`,
    code,
    distributorId,
    currency,
    amountMinor: amount,
    orderId,
    commissionId: id,
  }))
}
