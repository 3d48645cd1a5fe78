import type { MedusaContainer } from "@medusajs/framework/types"
import { distributionOf } from "../../../../workflows/steps/module"
import { amountsIn } from "../../../shared/amounts"
import { distributorSummaries } from "../../../shared/distributor-summaries"
import { presentWhy } from "../../../shared/why/present-why"
import { namesOf, reasonWordsOf } from "../../../shared/words"
import type { AdminOrderWhy } from "../../../types"

/** Who earns what from an order and why; null when it was not looked at yet. */
export async function presentOrderWhy(
  scope: MedusaContainer,
  orderId: string
): Promise<AdminOrderWhy | null> {
  const explained = await distributionOf(scope).explainOrder(orderId)
  if (!explained) {
    return null
  }
  const { attribution, plan, order, explanation } = explained
  const { chain } = attribution
  const why = presentWhy({
    order,
    explanation,
    terms: plan.terms,
    version: plan.version,
    names: await namesOf(scope, [plan.terms], {
      tier: chain.map(({ tierId }) => tierId),
    }),
    distributors: await distributorSummaries(
      scope,
      chain.map(({ distributorId }) => distributorId)
    ),
    toAmount: await amountsIn(scope, [order.currency]),
  })
  const ofNobody = attribution.distributor_id ? null : attribution.reason
  return {
    ...why,
    ...(ofNobody
      ? { reason: ofNobody, reason_words: reasonWordsOf(ofNobody) }
      : {}),
    order_id: orderId,
    plan_id: plan.id,
    plan_version: plan.version,
  }
}
