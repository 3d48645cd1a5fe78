import type { MedusaContainer } from "@medusajs/framework/types"
import { presentAwards } from "../../../shared/growth/present-awards"
import type { Award } from "../../../shared/rows"
import type { StoreAward } from "../../../types"

/** A distributor's own awards. */
export async function presentOwnAwards(
  scope: MedusaContainer,
  rows: readonly Award[]
): Promise<StoreAward[]> {
  const awards = await presentAwards(scope, rows)
  return awards.map((award) => ({
    ...award,
    can_be_claimed: award.status === "won" && award.is_final,
  }))
}
