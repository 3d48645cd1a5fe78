import type { OrderExplanation } from "../../../modules/distribution/domain/explain"
import type { ExplainedMember } from "../../../modules/distribution/domain/explain"
import { sum } from "../../../modules/distribution/domain/money"
import type { OrderSnapshot } from "../../../modules/distribution/domain/order"
import type { PlanDocument } from "../../../modules/distribution/domain/plan/document"
import type { DistributorSummary } from "../../types"
import type { ToAmount } from "../amounts"
import { type Names, reasonWords } from "../words"
import { presentLine } from "./present-line"
import type { ExplainedBeneficiary, OrderExplanationResponse } from "./types"

/** An explanation with what it takes to tell it. */
export interface Why {
  order: OrderSnapshot
  explanation: OrderExplanation
  terms: PlanDocument
  /** Null when the terms are not published. */
  version: number | null
  names: Names
  distributors: ReadonlyMap<string, DistributorSummary>
  toAmount: ToAmount
}

/** Who earns what from an order and why, as the API answers it. */
export function presentWhy(why: Why): OrderExplanationResponse {
  const { order, explanation, toAmount } = why
  const { commissions, reason, members, lines } = explanation
  const total = sum(commissions.map(({ amount }) => amount))
  return {
    currency_code: order.currency,
    total: toAmount(total, order.currency),
    reason,
    reason_words: reason && reasonWords(reason),
    beneficiaries: members.map((member) => presentMember(member, why)),
    lines: lines.map((line) => presentLine(line, why)),
  }
}

function presentMember(
  { member, paidLevel, amount, reason }: ExplainedMember,
  { order, distributors, names, toAmount }: Why
): ExplainedBeneficiary {
  const { distributorId, level, tierId } = member
  return {
    distributor: distributors.get(distributorId) ?? {
      id: distributorId,
      code: "",
      name: distributorId,
    },
    level: paidLevel ?? level,
    tier_name: names.of("tier", tierId),
    amount: toAmount(amount, order.currency),
    unpaid: reason && reasonWords(reason),
  }
}
