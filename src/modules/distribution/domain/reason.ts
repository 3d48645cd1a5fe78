import type { LineBasis } from "./basis"
import type { Beneficiary } from "./chain"
import type { AttributedChain } from "./commission"
import { isOver } from "./duration"
import type { Earning } from "./earning"
import type { OrderSnapshot } from "./order"
import type { CompiledPlan } from "./plan/compile"

/** Why an attributed order earns nothing. */
export const nothingReasons = [
  "order_canceled",
  "nothing_kept",
  "no_eligible_line",
  "fully_refunded",
  "no_margin",
  "own_purchase",
  "no_active_beneficiary",
  "duration_over",
  "no_rate",
  "capped",
  "rounds_to_zero",
] as const

export type NothingReason = (typeof nothingReasons)[number]

interface Circumstances {
  attributed: AttributedChain
  bases: readonly LineBasis[]
  beneficiaries: readonly Beneficiary[]
  earnings: readonly Earning[]
  plan: CompiledPlan
}

/** The first reason that holds, from the order itself to the last cent. */
export function reasonForNothing(
  order: OrderSnapshot,
  circumstances: Circumstances
): NothingReason {
  return (
    reasonOfOrder(order, circumstances.bases) ??
    reasonOfChain(order, circumstances) ??
    reasonOfAmount(circumstances.earnings)
  )
}

function reasonOfOrder(
  order: OrderSnapshot,
  bases: readonly LineBasis[]
): NothingReason | null {
  if (order.isCanceled) {
    return "order_canceled"
  }
  if (order.lines.every((line) => line.kept <= 0)) {
    return "nothing_kept"
  }
  if (bases.every(({ sales }) => sales === 0n)) {
    return "no_eligible_line"
  }
  if (bases.every(({ sales, goodwillCut }) => sales === goodwillCut)) {
    return "fully_refunded"
  }
  return bases.every(({ basis }) => basis === 0n) ? "no_margin" : null
}

function reasonOfChain(
  order: OrderSnapshot,
  { attributed, beneficiaries, plan }: Circumstances
): NothingReason | null {
  const { isOwnPurchase, history } = attributed
  const mode = plan.terms.own_purchase
  const isUnpaidOwn =
    isOwnPurchase &&
    (mode === "nothing" ||
      (mode === "upline_only" &&
        beneficiaries.every(({ paidLevel }) => paidLevel === 0)))
  if (isUnpaidOwn) {
    return "own_purchase"
  }
  if (beneficiaries.length === 0) {
    return "no_active_beneficiary"
  }
  return isOver(order, history, plan.terms) ? "duration_over" : null
}

/** Why what somebody won came to nothing. */
export function reasonOfAmount(earnings: readonly Earning[]): NothingReason {
  if (earnings.length === 0) {
    return "no_rate"
  }
  return earnings.some(({ cuts }) => cuts !== null)
    ? "capped"
    : "rounds_to_zero"
}
