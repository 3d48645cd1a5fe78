import type { ExecArgs } from "@medusajs/framework/types"
import { closePeriods } from "../workflows/settlement/close-periods"

const WIDTH = 30

/**
 * `medusa exec` this file to close every settlement period that is over, with a
 * bar of how far it is. What another run left is gone on with.
 */
export default async function closeNow({ container }: ExecArgs): Promise<void> {
  const out = process.stdout
  const ids = await closePeriods(container, new Date(), ({ period }) => {
    const { cycle, ends_at, closed_count, distributor_count } = period
    const share = Math.min(1, closed_count / Math.max(1, distributor_count))
    const bar = "█".repeat(Math.round(share * WIDTH)).padEnd(WIDTH, "░")
    const name = `${cycle} to ${ends_at.toISOString()}`
    out.write(
      `\r${name}  ${bar}  ${closed_count} of ${distributor_count} distributors, ${period.statement_count} statements`
    )
    if (period.status === "closed") {
      out.write("\n")
    }
  })
  if (ids.length === 0) {
    out.write("No period is over that is not closed already\n")
  }
}
