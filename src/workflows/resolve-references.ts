import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ClaimedRequest } from "../modules/distribution/reconcile/claim-requests"
import { keepFailed, messageOf } from "./keep-failed"
import { resolveOrderIds } from "./read-orders/resolve-order-ids"
import { distributionOf } from "./steps/module"

/**
 * Asks for the orders behind claimed payments and fulfilments, by the cause that
 * named them; those that could not be looked up stay with their error. Gives how
 * many failed.
 */
export async function resolveReferences(
  container: MedusaContainer,
  claimed: readonly ClaimedRequest[]
): Promise<number> {
  const references = claimed.filter(({ subject }) => subject !== "order")
  let failed = 0
  for (const cause of new Set(references.map((request) => request.cause))) {
    const alike = references.filter((request) => request.cause === cause)
    failed += await resolveAlike(container, alike, cause)
  }
  return failed
}

async function resolveAlike(
  container: MedusaContainer,
  requests: readonly ClaimedRequest[],
  cause: string
): Promise<number> {
  const distribution = distributionOf(container)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  try {
    const orderIds = await resolveOrderIds(query, {
      payment_ids: idsOf("payment", requests),
      fulfillment_ids: idsOf("fulfillment", requests),
    })
    await distribution.requestReconcile({ orderIds, cause })
    await distribution.finishReconcileRequests(requests)
    return 0
  } catch (error) {
    return keepFailed(container, requests, messageOf(error))
  }
}

function idsOf(
  subject: ClaimedRequest["subject"],
  requests: readonly ClaimedRequest[]
): string[] {
  return requests
    .filter((request) => request.subject === subject)
    .map(({ subjectId }) => subjectId)
}
