import type { Beneficiary } from "../chain"
import type { CompiledPlan } from "./compile"

/**
 * The highest rate that was paid below, on one line: what an upline's own rate
 * is lowered by. Levels are told of from the seller upwards.
 */
export class RatePaidBelow {
  private highest = 0
  private tierId: string | null = null
  private isSameTierPaid = false

  /** What is left for an upline of this rate. */
  rateFor(
    { tierId }: Beneficiary,
    ownRate: number,
    plan: CompiledPlan
  ): number {
    if (ownRate > this.highest) {
      return ownRate - this.highest
    }
    const isSameTier = tierId === this.tierId && !this.isSameTierPaid
    return isSameTier ? plan.terms.same_tier_ppm : 0
  }

  /** `ratePpm` is the whole rate that the line has been paid at so far. */
  paid({ tierId }: Beneficiary, ratePpm: number): void {
    if (ratePpm > this.highest) {
      this.highest = ratePpm
      this.tierId = tierId
      this.isSameTierPaid = false
    } else if (tierId === this.tierId) {
      this.isSameTierPaid = true
    }
  }
}
