import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { ClaimedRequest } from "../modules/distribution/reconcile/claim-requests"
import { keepFailed, messageOf } from "./keep-failed"
import { reconcileOrders } from "./reconcile-orders"
import { resolveReferences } from "./resolve-references"
import { distributionOf } from "./steps/module"

const BATCH = 100

/** A claim passes over a row that an asking holds this moment; that is over as soon. */
const LOCKED_MS = 10

/** What a drain did. */
export interface DrainResult {
  reconciled: number
  failed: number
}

/**
 * Works through the due requests in batches until none is left; a payment or
 * fulfilment asks anew for its order, which the next batch holds. A batch that
 * fails is tried order by order, so that one bad order holds up no other.
 */
export async function drainReconcileRequests(
  container: MedusaContainer
): Promise<DrainResult> {
  const distribution = distributionOf(container)
  const result = { reconciled: 0, failed: 0 }
  for (;;) {
    const claimed = await distribution.claimReconcileRequests(BATCH)
    if (claimed.length === 0) {
      if (!(await distribution.hasDueReconcileRequests())) {
        return result
      }
      await sleep(LOCKED_MS)
      continue
    }
    const orders = claimed.filter(({ subject }) => subject === "order")
    const failed = await reconcileClaimed(container, orders)
    result.failed += failed + (await resolveReferences(container, claimed))
    result.reconciled += orders.length - failed
  }
}

async function reconcileClaimed(
  container: MedusaContainer,
  claimed: readonly ClaimedRequest[]
): Promise<number> {
  if (claimed.length === 0) {
    return 0
  }
  try {
    await reconcileBatch(container, claimed)
    return 0
  } catch (error) {
    return claimed.length > 1
      ? reconcileOneByOne(container, claimed)
      : keepFailed(container, claimed, messageOf(error))
  }
}

async function reconcileBatch(
  container: MedusaContainer,
  claimed: readonly ClaimedRequest[]
): Promise<void> {
  await reconcileOrders(
    container,
    claimed.map(({ subjectId }) => subjectId)
  )
  await distributionOf(container).finishReconcileRequests(claimed)
}

async function reconcileOneByOne(
  container: MedusaContainer,
  claimed: readonly ClaimedRequest[]
): Promise<number> {
  let failed = 0
  for (const request of claimed) {
    failed += await reconcileClaimed(container, [request])
  }
  return failed
}
