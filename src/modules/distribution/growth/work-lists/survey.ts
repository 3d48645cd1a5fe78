import type { EntityManager } from "typeorm"
import { criteriaOf } from "../../domain/growth/criteria"
import type { Rung } from "../../domain/growth/judge"
import type { GrowthSettings } from "../../entities"
import { readSettlementSettings } from "../../settlement/settlement-settings"
import { readGrowthSettings } from "../growth-settings"
import { dayOf } from "../results/days"
import type { FactsQuestion } from "../results/facts"
import { readLadder } from "../tiers/evaluate-tiers"

/** What the tiers ask, to be held against results as they are today. */
export interface Survey {
  ladder: Rung[]
  settings: GrowthSettings
  day: string
  question: FactsQuestion
}

export async function surveyOf(
  manager: EntityManager,
  now: Date
): Promise<Survey> {
  const settings = await readGrowthSettings(manager)
  const { time_zone: zone } = await readSettlementSettings(manager)
  const ladder = await readLadder(manager)
  const day = dayOf(now, zone)
  const question = {
    criteria: ladder.flatMap(({ criteria }) => [
      ...criteriaOf(criteria?.reach ?? null),
      ...criteriaOf(criteria?.keep ?? null),
    ]),
    day,
    zone,
    referenceCurrency: settings.reference_currency,
  }
  return { ladder, settings, day, question }
}
