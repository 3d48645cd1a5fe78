import type { MedusaContainer } from "@medusajs/framework/types"
import {
  hindrances,
  type LeftOut,
} from "../../../../modules/distribution/payout/payable"
import type { LeftOutStatement } from "../../../types"
import { distributorSummaries } from "../../../shared/distributor-summaries"

/** Statements that were left out of a batch, and why, in words. */
export async function presentLeft(
  scope: MedusaContainer,
  left: readonly LeftOut[]
): Promise<LeftOutStatement[]> {
  const names = await distributorSummaries(
    scope,
    left.map(({ distributorId }) => distributorId).filter((id) => id !== null)
  )
  return left.map(
    ({ statementId, number, distributorId, why, usableFrom }) => ({
      statement: { id: statementId, number: number ? Number(number) : null },
      distributor: distributorId ? (names.get(distributorId) ?? null) : null,
      why,
      reason: reasonOf(why, usableFrom),
      usable_from: usableFrom,
    })
  )
}

function reasonOf(why: LeftOut["why"], usableFrom: string | null): string {
  const words = hindrances[why]
  return usableFrom ? `${words}; it can be paid to from ${usableFrom}` : words
}
