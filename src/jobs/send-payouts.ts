import type { MedusaContainer } from "@medusajs/framework/types"
import { nudgePayouts } from "../workflows"

/** Takes up what waits, and asks again where an answer is outstanding. */
export default async function sendPayoutsJob(
  container: MedusaContainer
): Promise<void> {
  nudgePayouts(container)
}

export const config = {
  name: "distribution-send-payouts",
  schedule: "* * * * *",
}
