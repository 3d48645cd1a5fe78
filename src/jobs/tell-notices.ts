import type { MedusaContainer } from "@medusajs/framework/types"
import { nudgeNotices } from "../workflows"

/** Tells what a process that died left untold. */
export default async function tellNoticesJob(
  container: MedusaContainer
): Promise<void> {
  nudgeNotices(container)
}

export const config = {
  name: "distribution-tell-notices",
  schedule: "* * * * *",
}
