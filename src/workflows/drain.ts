import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { ClaimedRequest } from "../modules/distribution/reconcile/claim-requests"
import { reconcileOrdersWorkflow } from "./reconcile-orders"
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
 * Works through the due requests in batches until none is left. A batch that
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
    const failed = await reconcileClaimed(container, claimed)
    result.failed += failed
    result.reconciled += claimed.length - failed
  }
}

async function reconcileClaimed(
  container: MedusaContainer,
  claimed: readonly ClaimedRequest[]
): Promise<number> {
  try {
    await reconcileBatch(container, claimed)
    return 0
  } catch (error) {
    return claimed.length > 1
      ? reconcileOneByOne(container, claimed)
      : keepFailed(container, claimed, error)
  }
}

async function reconcileBatch(
  container: MedusaContainer,
  claimed: readonly ClaimedRequest[]
): Promise<void> {
  await reconcileOrdersWorkflow(container).run({
    input: { order_ids: claimed.map(({ orderId }) => orderId) },
  })
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

async function keepFailed(
  container: MedusaContainer,
  [request]: readonly ClaimedRequest[],
  error: unknown
): Promise<number> {
  const message = messageOf(error)
  if (request) {
    await distributionOf(container).failReconcileRequest({ request, message })
  }
  return 1
}

/** A workflow throws what its step threw as a plain object, no longer as an `Error`. */
function messageOf(error: unknown): string {
  const { message } = Object(error) as { message?: unknown }
  return typeof message === "string" ? message : String(error)
}
