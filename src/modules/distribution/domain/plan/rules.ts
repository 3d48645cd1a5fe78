import type { Beneficiary } from "../chain"
import type { RatePpm } from "../rate"
import type { PlanTerms } from "./plan"

/** A rule that applies to a beneficiary: its key and what it rewards. */
export interface ApplicableRule {
  key: string
  rate: RatePpm
}

/**
 * The rules that pay a beneficiary. Today that is the rate of its tier at the
 * level it is paid at; conditions and other rewards join here.
 */
export function rulesFor(
  member: Beneficiary,
  plan: PlanTerms
): ApplicableRule[] {
  const rate =
    member.paidLevel <= plan.maxLevel
      ? plan.rates[member.tierId]?.[member.paidLevel]
      : undefined
  return rate
    ? [{ key: `rate:${member.tierId}:${member.paidLevel}`, rate }]
    : []
}
