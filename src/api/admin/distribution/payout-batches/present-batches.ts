import type { MedusaContainer } from "@medusajs/framework/types"
import {
  type Actor,
  isPerson,
} from "../../../../modules/distribution/audit/record-audit"
import type { BatchTotal } from "../../../../modules/distribution/payout/batch-totals"
import { TO_PAY_BY_HAND } from "../../../../workflows/payouts/bank-file"
import { distributionOf } from "../../../../workflows/steps/module"
import type {
  AdminPayoutBatch,
  PayoutProgress,
  PayoutTotal,
} from "../../../types"
import { amountsIn, type ToAmount } from "../../../shared/amounts"
import { isoOrNull } from "../../../shared/dates"
import { peopleOf, type PersonOf } from "../../../shared/people"
import type { PayoutBatch } from "../../../shared/rows"

/** One batch by its id, as the Admin API answers it; throws `not_found`. */
export async function presentBatch(
  scope: MedusaContainer,
  id: string,
  caller: Actor
): Promise<AdminPayoutBatch> {
  const row = await distributionOf(scope).retrievePayoutBatch(id)
  const [batch] = await presentBatches(scope, [row], caller)
  return batch!
}

/** Batches with how far each has come, and whether the caller may approve it. */
export async function presentBatches(
  scope: MedusaContainer,
  rows: readonly PayoutBatch[],
  caller: Actor
): Promise<AdminPayoutBatch[]> {
  const { payouts } = distributionOf(scope)
  const ids = rows.map(({ id }) => id)
  const [totals, aboveLimit, personOf] = await Promise.all([
    payouts.batchTotals(ids),
    payouts.batchesAboveLimit(rows.filter(isOpen).map(({ id }) => id)),
    peopleOf(scope, rows.flatMap(actorsOf)),
  ])
  const toAmount = await amountsIn(
    scope,
    totals.map(({ currency_code }) => currency_code)
  )
  return rows.map((row) => {
    const own = totals.filter(({ batch_id }) => batch_id === row.id)
    return {
      ...headOf(row, personOf),
      ...approvalOf(row, { isAboveLimit: aboveLimit.has(row.id), caller }),
      count: own.reduce((sum, { count }) => sum + count, 0),
      totals: totalsOf(own, toAmount),
      progress: progressOf(own, toAmount),
      to_pay_by_hand: own
        .filter(isToPayByHand)
        .reduce((sum, { count }) => sum + count, 0),
    }
  })
}

function actorsOf({ approvals, created_by }: PayoutBatch): (string | null)[] {
  return [created_by, ...approvals.map(({ actor_id }) => actor_id)]
}

function isOpen({ status }: PayoutBatch): boolean {
  return status === "draft" || status === "held"
}

function headOf(row: PayoutBatch, personOf: PersonOf) {
  return {
    id: row.id,
    number: Number(row.number),
    status: row.status,
    approvals: row.approvals.map(({ actor_id, at }) => ({
      ...personOf(actor_id),
      at,
    })),
    created_by: personOf(row.created_by),
    created_at: row.created_at.toISOString(),
    done_at: isoOrNull(row.done_at),
  }
}

/** The limits may have changed since: what is open goes by those there are now. */
function approvalOf(
  row: PayoutBatch,
  { isAboveLimit, caller }: { isAboveLimit: boolean; caller: Actor }
) {
  const isAnother =
    isPerson(caller) &&
    row.approvals.every(({ actor_id }) => actor_id !== caller.id)
  return {
    needs_second_approval: isOpen(row)
      ? isAboveLimit
      : row.needs_second_approval,
    can_approve: isOpen(row) && (!isAboveLimit || isAnother),
  }
}

function totalsOf(
  totals: readonly BatchTotal[],
  toAmount: ToAmount
): PayoutTotal[] {
  return summed(totals, ({ currency_code }) => currency_code, toAmount).map(
    ({ status: _, ...total }) => total
  )
}

function progressOf(
  totals: readonly BatchTotal[],
  toAmount: ToAmount
): PayoutProgress[] {
  return summed(
    totals,
    ({ currency_code, status }) => `${currency_code} ${status}`,
    toAmount
  )
}

function summed(
  totals: readonly BatchTotal[],
  keyOf: (total: BatchTotal) => string,
  toAmount: ToAmount
): PayoutProgress[] {
  const groups = new Map<string, BatchTotal[]>()
  for (const total of totals) {
    const key = keyOf(total)
    groups.set(key, [...(groups.get(key) ?? []), total])
  }
  return [...groups.values()].map((group) => {
    const { status, currency_code } = group[0]!
    const amount = group.reduce((sum, one) => sum + BigInt(one.amount), 0n)
    return {
      status,
      currency_code,
      count: group.reduce((sum, { count }) => sum + count, 0),
      amount: toAmount(amount, currency_code),
    }
  })
}

function isToPayByHand({ provider_id, status }: BatchTotal): boolean {
  return (
    provider_id === TO_PAY_BY_HAND.provider_id &&
    TO_PAY_BY_HAND.status.includes(status)
  )
}
