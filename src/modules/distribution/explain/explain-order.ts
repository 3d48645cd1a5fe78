import type { EntityManager } from "typeorm"
import { decodeHistory } from "../attribution/history-codec"
import { decodeSnapshot } from "../attribution/snapshot-codec"
import { explainOrder, type OrderExplanation } from "../domain/explain"
import type { OrderSnapshot } from "../domain/order"
import { compilePlan } from "../domain/plan/compile"
import type { Vocabulary } from "../domain/plan/vocabulary"
import { Attribution, type Plan } from "../entities"
import { digitsOf } from "../plan/compiled-plans"
import { earnedBefore } from "./earned-of-order"

export interface ExplainedOrder {
  attribution: Attribution
  plan: Plan
  order: OrderSnapshot
  explanation: OrderExplanation
}

/** Why an order earns what it earns, by the terms it is under; null when it was not looked at yet. */
export async function explainStoredOrder(
  manager: EntityManager,
  orderId: string,
  vocabulary: Vocabulary
): Promise<ExplainedOrder | null> {
  const attribution = await manager.findOne(Attribution, {
    where: { order_id: orderId },
    relations: { plan: true },
  })
  if (!attribution?.plan) {
    return null
  }
  const order = decodeSnapshot(attribution.snapshot)
  const plan = compilePlan(attribution.plan.terms, {
    digits: digitsOf([order]),
    vocabulary,
  })
  const earned = await earnedBefore(manager, {
    orderId,
    customerId: attribution.customer_id,
    currency: attribution.currency_code,
    placedAt: attribution.order_placed_at,
    distributorIds: attribution.chain.map((member) => member.distributorId),
    plan,
  })
  return {
    attribution,
    plan: attribution.plan,
    order,
    explanation: explainOrder(
      order,
      {
        chain: attribution.chain,
        isOwnPurchase: attribution.is_own_purchase,
        evidence: attribution.evidence,
        history: { ...decodeHistory(attribution.history), earned },
      },
      plan
    ),
  }
}
