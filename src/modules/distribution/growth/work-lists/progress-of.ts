import type { DataSource } from "typeorm"
import type { Rung, Verdict } from "../../domain/growth/judge"
import {
  type GroupProgress,
  nextRung,
  progressOfGroup,
} from "../../domain/growth/progress"
import { notAllowed } from "../../errors"
import { dayOfNumber } from "../results/days"
import { type FactRow, factsOfFew } from "../results/facts"
import { verdictOn } from "../tiers/evaluate-tiers"
import { asOfOneMoment } from "./page"
import { type Survey, surveyOf } from "./survey"

/** Where a distributor is on the ladder; days are the store's. */
export interface TierProgress {
  distributor_id: string
  /** The last day that counts. */
  day: string
  tier_id: string
  since_day: string
  protected_until_day: string | null
  /** The tiers by rank, the lowest first. */
  ladder: string[]
  /** What it takes to keep its tier; null when nothing. */
  keep: GroupProgress | null
  /** The tier that comes next by results, and what it takes; null when there is none. */
  next: { tier_id: string; progress: GroupProgress } | null
  /** Below what its tier asks: when it would lose it, and to which. */
  risk: TierRisk | null
}

export interface TierRisk {
  /** The first evaluated day on which it did not keep its tier; null before an evaluation said so. */
  grace_since_day: string | null
  /** The last day of grace; null when there is none left. */
  grace_until_day: string | null
  to_tier_id: string
}

/** How far a distributor is in keeping its tier and in reaching the next, as of today. */
export function progressOf(
  dataSource: DataSource,
  { distributorId, now }: { distributorId: string; now: Date }
): Promise<TierProgress> {
  return asOfOneMoment(dataSource, async (manager) => {
    const survey = await surveyOf(manager, now)
    const [row] = await factsOfFew(manager, {
      ...survey.question,
      distributorIds: [distributorId],
    })
    if (!row) {
      throw notAllowed("Only distributors that are active rise and fall")
    }
    return progressIn(survey, row)
  })
}

/** The same of one whose facts are known. */
export function progressIn(survey: Survey, row: FactRow): TierProgress {
  const { ladder, day } = survey
  const rung = ladder.find(({ id }) => id === row.tier_id)
  const keep = rung?.criteria?.keep ?? null
  return {
    distributor_id: row.id,
    day,
    tier_id: row.tier_id,
    since_day: row.since_day,
    protected_until_day: row.protected_until_day,
    ladder: ladder.map(({ id }) => id),
    keep: keep && progressOfGroup(keep, row.facts),
    next: nextOf(survey, row),
    risk: riskOf(row, verdictOn(row, survey)),
  }
}

export function nextOf(
  { ladder, settings }: Survey,
  row: FactRow
): TierProgress["next"] {
  const next = nextRung(ladder, row.tier_id, settings.max_steps_up)
  return (
    next && {
      tier_id: next.id,
      progress: progressOfGroup(reachOf(next), row.facts),
    }
  )
}

function reachOf({ criteria }: Rung) {
  return criteria!.reach!
}

export function riskOf(row: FactRow, verdict: Verdict | null): TierRisk | null {
  return verdict === null || verdict.kind === "up"
    ? null
    : {
        grace_since_day: row.grace_since_day,
        grace_until_day:
          verdict.graceUntilDay === null
            ? null
            : dayOfNumber(verdict.graceUntilDay),
        to_tier_id: verdict.toTierId,
      }
}
