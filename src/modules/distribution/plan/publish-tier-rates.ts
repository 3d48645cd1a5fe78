import type { EntityManager } from "typeorm"
import type { Actor } from "../audit/record-audit"
import { currentPlan } from "./current-plan"
import { publishPlanWithin } from "./publish-plan"

/**
 * Publishes a plan version in which one tier has these rates; none, when null.
 * Rates the tier has already publish nothing.
 */
export async function publishTierRates(
  manager: EntityManager,
  tierId: string,
  ratesPpm: number[] | null,
  actor: Actor
): Promise<void> {
  const { [tierId]: before, ...others } = (await currentPlan(manager)).terms
    .rates_ppm
  if (JSON.stringify(before ?? null) === JSON.stringify(ratesPpm)) {
    return
  }
  await publishPlanWithin(manager, {
    terms: {
      rates_ppm: ratesPpm ? { ...others, [tierId]: ratesPpm } : others,
    },
    actor,
  })
}
