import type { EntityManager } from "typeorm"
import type { Actor } from "../audit/record-audit"
import type { PlanDocument } from "../domain/plan/document"
import type { Vocabulary } from "../domain/plan/vocabulary"
import { currentPlan, scheduledPlans } from "./in-force"
import { lockPlan, publishDocument } from "./publish-plan"
import { withdrawWithin } from "./withdraw-plan"

export interface TierRates {
  tierId: string
  /** By level; null takes the tier out of the plan. */
  ratesPpm: number[] | null
  vocabulary: Vocabulary
  actor: Actor
}

/**
 * Publishes versions in which one tier has these rates: one from now on, and one
 * in the place of each that is scheduled, from its own date on. Rates the tier has already
 * publish nothing.
 */
export async function publishTierRates(
  manager: EntityManager,
  { tierId, ratesPpm, vocabulary, actor }: TierRates
): Promise<void> {
  await lockPlan(manager)
  const current = await currentPlan(manager)
  const plans = [current, ...(await scheduledPlans(manager, new Date()))]
  for (const { id, version, terms, effective_from } of plans) {
    if (isSame(terms.rates_ppm[tierId], ratesPpm)) {
      continue
    }
    const isScheduled = id !== current.id
    if (isScheduled) {
      await withdrawWithin(manager, { id, version, actor })
    }
    await publishDocument(manager, {
      document: withTierRates(terms, tierId, ratesPpm),
      vocabulary,
      effectiveFrom: isScheduled ? effective_from : null,
      actor,
    })
  }
}

function isSame(before: number[] | undefined, after: number[] | null): boolean {
  return JSON.stringify(before ?? null) === JSON.stringify(after)
}

function withTierRates(
  terms: PlanDocument,
  tierId: string,
  ratesPpm: number[] | null
): PlanDocument {
  const { [tierId]: _, ...others } = terms.rates_ppm
  return {
    ...terms,
    rates_ppm: ratesPpm ? { ...others, [tierId]: ratesPpm } : others,
  }
}
