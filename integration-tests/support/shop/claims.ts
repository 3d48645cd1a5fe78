import {
  beginClaimOrderWorkflow,
  beginExchangeOrderWorkflow,
  cancelOrderClaimWorkflow,
  cancelOrderExchangeWorkflow,
  confirmClaimRequestWorkflow,
  confirmExchangeRequestWorkflow,
  orderClaimAddNewItemWorkflow,
  orderClaimItemWorkflow,
  orderClaimRequestItemReturnWorkflow,
  orderExchangeAddNewItemWorkflow,
  orderExchangeRequestItemReturnWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PlacedOrder } from "./orders"
import type { Units } from "./shipping"

export interface NewUnits {
  variantId: string
  quantity: number
  unitPrice?: number
}

export interface Opened {
  id: string
  /** To be received by `receiveReturn`; null when nothing is to come back. */
  returnId: string | null
}

export interface ClaimOptions {
  type: "refund" | "replace"
  items: Units[]
  /** What the customer has to send back. */
  returned?: Units[]
  replacements?: NewUnits[]
}

export async function claimItems(
  container: MedusaContainer,
  order: PlacedOrder,
  options: ClaimOptions
): Promise<Opened> {
  const { result: change } = await beginClaimOrderWorkflow(container).run({
    input: { order_id: order.id, type: options.type },
  })
  const claimId = change.claim_id as string
  if (options.items.length > 0) {
    await orderClaimItemWorkflow(container).run({
      input: {
        claim_id: claimId,
        items: options.items.map((item) => ({
          ...item,
          reason: "production_failure" as const,
        })),
      },
    })
  }
  if (options.returned?.length) {
    await orderClaimRequestItemReturnWorkflow(container).run({
      // The type asks for a return, the workflow makes it.
      input: { claim_id: claimId, return_id: "", items: options.returned },
    })
  }
  if (options.replacements?.length) {
    await orderClaimAddNewItemWorkflow(container).run({
      input: { claim_id: claimId, items: newItems(options.replacements) },
    })
  }
  await confirmClaimRequestWorkflow(container).run({
    input: { claim_id: claimId },
  })
  return {
    id: claimId,
    returnId: await returnOf(container, "order_claim", claimId),
  }
}

export async function cancelClaim(
  container: MedusaContainer,
  claimId: string
): Promise<void> {
  await cancelOrderClaimWorkflow(container).run({
    input: { claim_id: claimId },
  })
}

export interface ExchangeOptions {
  returned: Units[]
  replacements: NewUnits[]
}

export async function exchangeItems(
  container: MedusaContainer,
  order: PlacedOrder,
  options: ExchangeOptions
): Promise<Opened> {
  const { result: change } = await beginExchangeOrderWorkflow(container).run({
    input: { order_id: order.id },
  })
  const exchangeId = change.exchange_id as string
  await orderExchangeRequestItemReturnWorkflow(container).run({
    input: { exchange_id: exchangeId, return_id: "", items: options.returned },
  })
  await orderExchangeAddNewItemWorkflow(container).run({
    input: { exchange_id: exchangeId, items: newItems(options.replacements) },
  })
  await confirmExchangeRequestWorkflow(container).run({
    input: { exchange_id: exchangeId },
  })
  return {
    id: exchangeId,
    returnId: await returnOf(container, "order_exchange", exchangeId),
  }
}

export async function cancelExchange(
  container: MedusaContainer,
  exchangeId: string
): Promise<void> {
  await cancelOrderExchangeWorkflow(container).run({
    input: { exchange_id: exchangeId },
  })
}

function newItems(units: NewUnits[]) {
  return units.map(({ variantId, quantity, unitPrice }) => ({
    variant_id: variantId,
    quantity,
    unit_price: unitPrice,
  }))
}

async function returnOf(
  container: MedusaContainer,
  entity: "order_claim" | "order_exchange",
  id: string
): Promise<string | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity,
    fields: ["id", "return_id"],
    filters: { id },
  })
  return (data[0] as { return_id?: string | null }).return_id ?? null
}
