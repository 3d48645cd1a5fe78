import type { AdminPlanTerms } from "../../api/types"
import { deepestLevel } from "../../modules/distribution/domain/chain"

const SELLER = 0

/** The levels that a tier has a rate for: in differential mode the tier's one rate. */
export function ratedLevels(terms: AdminPlanTerms | undefined): number[] {
  const deepest =
    !terms || terms.mode === "differential" ? SELLER : deepestLevel(terms)
  return Array.from({ length: deepest + 1 }, (_, level) => level)
}
