import type { MedusaContainer } from "@medusajs/framework/types"
import { distributionOf } from "../workflows/steps/module"

/** Counts results anew where the store's time zone changed, or where they never were. */
export default async function recountResultsJob(
  container: MedusaContainer
): Promise<void> {
  await distributionOf(container).growth.recountIfStale()
}

export const config = {
  name: "distribution-recount-results",
  schedule: "*/5 * * * *",
}
