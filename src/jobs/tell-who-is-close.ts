import type { MedusaContainer } from "@medusajs/framework/types"
import { tellWhoIsCloseWorkflow } from "../workflows"

/** Tells distributors once a day that little is missing to their next tier. */
export default async function tellWhoIsCloseJob(
  container: MedusaContainer
): Promise<void> {
  await tellWhoIsCloseWorkflow(container).run({ input: {} })
}

export const config = {
  name: "distribution-tell-who-is-close",
  schedule: "0 7 * * *",
}
