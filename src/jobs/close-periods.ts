import type { MedusaContainer } from "@medusajs/framework/types"
import { approveReviewed, closePeriodsWorkflow } from "../workflows"

/** Closes the settlement periods that are over, and approves what was reviewed. */
export default async function closePeriodsJob(
  container: MedusaContainer
): Promise<void> {
  await closePeriodsWorkflow(container).run({ input: {} })
  await approveReviewed(container, new Date())
}

export const config = {
  name: "distribution-close-periods",
  schedule: "*/15 * * * *",
}
