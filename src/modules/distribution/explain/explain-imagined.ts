import type { EntityManager } from "typeorm"
import { decodeHistory } from "../attribution/history-codec"
import { historiesOf } from "../attribution/histories-of"
import type { ChainMember } from "../domain/chain"
import type { Evidence } from "../domain/evidence"
import { explainOrder, type OrderExplanation } from "../domain/explain"
import type { History } from "../domain/history"
import type { OrderSnapshot } from "../domain/order"
import { compilePlan } from "../domain/plan/compile"
import type { PlanDocument } from "../domain/plan/document"
import type { Vocabulary } from "../domain/plan/vocabulary"
import { Distributor } from "../entities"
import { invalid } from "../errors"
import { chainsOf } from "../network/chains-of"
import { digitsOf } from "../plan/compiled-plans"
import { snapshotsWithCosts } from "../reconcile/with-costs"
import { earnedBefore } from "./earned-of-order"

/** An order that nobody placed, under terms that need not be published. */
export interface Imagined {
  terms: PlanDocument
  order: OrderSnapshot
  distributorId: string
  /** Which order of the customer it is, and of the customer through the seller; as things stand, when null. */
  customerOrder: number | null
  /** How many orders the customer placed so far. */
  placedBefore: number
  /** The customer's own purchase or a code, when null. */
  evidence: Evidence | null
}

export interface ExplainedImagined {
  order: OrderSnapshot
  explanation: OrderExplanation
}

/** What an imagined order would come to now, given what went before. Writes nothing. */
export async function explainImagined(
  manager: EntityManager,
  imagined: Imagined,
  vocabulary: Vocabulary
): Promise<ExplainedImagined> {
  const seller = await sellerOf(manager, imagined)
  const chains = await chainsOf(manager, [seller.id])
  const chain = chains.get(seller.id) ?? []
  const [order = imagined.order] = await snapshotsWithCosts(manager, [
    imagined.order,
  ])
  const plan = compilePlan(imagined.terms, {
    digits: digitsOf([order]),
    vocabulary,
  })
  const earned = await earnedBefore(manager, {
    orderId: order.id,
    customerId: order.customerId,
    currency: order.currency,
    placedAt: new Date(order.placedAt),
    distributorIds: chain.map(({ distributorId }) => distributorId),
    plan,
  })
  const history = await historyOf(manager, imagined, chain)
  const evidence = imagined.evidence ?? usualEvidence(imagined, seller)
  return {
    order,
    explanation: explainOrder(
      order,
      {
        chain,
        evidence,
        isOwnPurchase: evidence === "own_purchase",
        history: { ...history, earned },
      },
      plan
    ),
  }
}

async function sellerOf(
  manager: EntityManager,
  { distributorId }: Imagined
): Promise<Distributor> {
  const seller = await manager.findOneBy(Distributor, { id: distributorId })
  if (!seller) {
    throw invalid(
      `There is no distributor with id ${distributorId}; choose another seller`
    )
  }
  return seller
}

function usualEvidence({ order }: Imagined, seller: Distributor): Evidence {
  return order.customerId === seller.customer_id ? "own_purchase" : "code"
}

async function historyOf(
  manager: EntityManager,
  { order, distributorId, terms, customerOrder, placedBefore }: Imagined,
  chain: readonly ChainMember[]
): Promise<History> {
  const remembered = await historiesOf(manager, [
    {
      order_id: order.id,
      distributor_id: distributorId,
      customer_id: order.customerId,
      currency_code: order.currency,
      order_placed_at: new Date(order.placedAt),
      chain,
      terms,
    },
  ])
  const history = decodeHistory({
    ...remembered.get(order.id),
    customerOrder: placedBefore + 1,
  })
  return customerOrder === null
    ? history
    : {
        ...history,
        customerOrder,
        pairOrder: customerOrder,
        pairSince: customerOrder > 1 ? history.pairSince : null,
      }
}
