import type { MedusaContainer } from "@medusajs/framework/types"
import { nudgeSimulations } from "../workflows"

/** Takes up what waits, and what a process that died left. */
export default async function runSimulationsJob(
  container: MedusaContainer
): Promise<void> {
  nudgeSimulations(container)
}

export const config = {
  name: "distribution-run-simulations",
  schedule: "* * * * *",
}
