import {
  type AttributedChain,
  type CommissionResult,
  reckonOrder,
} from "./commission"
import { isOver } from "./duration"
import { type ExplainedLine, explainLines } from "./explain/lines"
import { type ExplainedMember, explainMembers } from "./explain/members"
import type { OrderSnapshot } from "./order"
import type { CompiledPlan } from "./plan/compile"

export type { Considered, Outcome } from "./explain/considered"
export type { ExplainedLine, LineReason } from "./explain/lines"
export type { ExplainedMember, MemberReason } from "./explain/members"

/** Why everybody earns from an order what they earn. */
export interface OrderExplanation extends CommissionResult {
  /** The whole chain, from the seller upwards. */
  members: ExplainedMember[]
  lines: ExplainedLine[]
}

/** The commissions of an order, with everything that was considered for them. */
export function explainOrder(
  order: OrderSnapshot,
  attributed: AttributedChain,
  plan: CompiledPlan
): OrderExplanation {
  const reckoned = reckonOrder(order, attributed, plan)
  const beneficiaries = isOver(order, attributed.history, plan.terms)
    ? []
    : reckoned.beneficiaries
  return {
    ...reckoned.result,
    members: explainMembers(reckoned, { attributed, plan }),
    lines: explainLines(reckoned.bases, {
      order,
      attributed,
      plan,
      beneficiaries,
    }),
  }
}
