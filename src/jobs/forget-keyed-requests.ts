import type { MedusaContainer } from "@medusajs/framework/types"
import { distributionOf } from "../workflows/steps/module"

/** Forgets the answers to requests that nobody will repeat any more. */
export default async function forgetKeyedRequestsJob(
  container: MedusaContainer
): Promise<void> {
  await distributionOf(container).keyedRequests.forgetOld()
}

export const config = {
  name: "distribution-forget-keyed-requests",
  schedule: "0 3 * * *",
}
