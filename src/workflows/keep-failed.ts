import type { MedusaContainer } from "@medusajs/framework/types"
import type { ClaimedRequest } from "../modules/distribution/reconcile/claim-requests"
import { distributionOf } from "./steps/module"

/** Keeps requests that failed, with why, to be tried again later; gives how many. */
export async function keepFailed(
  container: MedusaContainer,
  requests: readonly ClaimedRequest[],
  message: string
): Promise<number> {
  for (const request of requests) {
    await distributionOf(container).failReconcileRequest({ request, message })
  }
  return requests.length
}

/** A workflow throws what its step threw as a plain object, no longer as an `Error`. */
export function messageOf(error: unknown): string {
  const { message } = Object(error) as { message?: unknown }
  return typeof message === "string" ? message : String(error)
}
