import {
  type Beneficiary,
  type ChainMember,
  disqualification,
  type Unpaid,
} from "../chain"
import { type AttributedChain, isPaid, type ReckonedOrder } from "../commission"
import { type Minor, sum } from "../money"
import type { CompiledPlan } from "../plan/compile"
import { type NothingReason, reasonOfAmount } from "../reason"

/** Why a member of the chain earns nothing from an order. */
export type MemberReason = Unpaid | NothingReason

export interface ExplainedMember {
  member: ChainMember
  /** The level it is paid at; null when it stands at none. */
  paidLevel: number | null
  amount: Minor
  /** Null when it earns something. */
  reason: MemberReason | null
}

interface Terms {
  attributed: AttributedChain
  plan: CompiledPlan
}

export function explainMembers(
  reckoned: ReckonedOrder,
  terms: Terms
): ExplainedMember[] {
  return terms.attributed.chain.map((member) => {
    const isOwn = (other: { distributorId: string }) =>
      other.distributorId === member.distributorId
    const beneficiary = reckoned.beneficiaries.find(isOwn) ?? null
    const own = reckoned.result.commissions.filter(isOwn)
    return {
      member,
      paidLevel: beneficiary?.paidLevel ?? null,
      amount: sum(own.map(({ amount }) => amount)),
      reason:
        own.length > 0
          ? null
          : (reasonOfMember(member, beneficiary, terms) ??
            reckoned.result.reason ??
            reasonOfAmount(
              reckoned.earnings.filter((earning) => isOwn(earning.beneficiary))
            )),
    }
  })
}

/** What keeps a member from being paid, whatever the order comes to. */
function reasonOfMember(
  member: ChainMember,
  beneficiary: Beneficiary | null,
  { attributed, plan }: Terms
): MemberReason | null {
  const { history } = attributed
  const disqualified = disqualification(member, history, plan.terms)
  if (disqualified) {
    return disqualified
  }
  if (!beneficiary) {
    return "beyond_depth"
  }
  return isPaid(beneficiary, attributed, plan) ? null : "own_purchase"
}
