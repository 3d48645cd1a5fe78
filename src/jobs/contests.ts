import type { MedusaContainer } from "@medusajs/framework/types"
import { runContestsWorkflow } from "../workflows"

/** Keeps leaderboards up to date, ends the contests that are over, and gives prizes that are in stock again. */
export default async function contestsJob(
  container: MedusaContainer
): Promise<void> {
  await runContestsWorkflow(container).run({ input: {} })
}

export const config = {
  name: "distribution-contests",
  schedule: "*/5 * * * *",
}
