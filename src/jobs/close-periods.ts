import type { MedusaContainer } from "@medusajs/framework/types"
import { approveReviewed, nudgeClosing } from "../workflows"

/** Closes the settlement periods that are over, and approves what was reviewed. */
export default async function closePeriodsJob(
  container: MedusaContainer
): Promise<void> {
  await nudgeClosing(container)
  await approveReviewed(container, new Date())
}

export const config = {
  name: "distribution-close-periods",
  schedule: "*/15 * * * *",
}
