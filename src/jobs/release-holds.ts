import type { MedusaContainer } from "@medusajs/framework/types"
import { releaseHoldsWorkflow } from "../workflows"

/** Makes available what has been held long enough. */
export default async function releaseHoldsJob(
  container: MedusaContainer
): Promise<void> {
  await releaseHoldsWorkflow(container).run({ input: { until: new Date() } })
}

export const config = {
  name: "distribution-release-holds",
  schedule: "*/10 * * * *",
}
