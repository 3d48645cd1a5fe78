import type { DataSource, EntityManager } from "typeorm"
import { type FactRow, factsOf, factsOfFew } from "../results/facts"
import { verdictOn } from "../tiers/evaluate-tiers"
import { nextOf, progressIn, riskOf, type TierProgress } from "./progress-of"
import { asOfOneMoment, type WorkList, type WorkListPage } from "./page"
import { type Survey, surveyOf } from "./survey"

/**
 * Active distributors below what their tier asks, who would lose it soonest first.
 * Everybody is looked at in one statement; only whom the page shows is described.
 */
export function atRisk(
  dataSource: DataSource,
  page: WorkListPage
): Promise<WorkList<TierProgress>> {
  return tierList(dataSource, page, (survey, row) => {
    const risk = riskOf(row, verdictOn(row, survey))
    return risk && (risk.grace_until_day ?? "")
  })
}

/** Active distributors to whose next tier little is missing, the nearest first. */
export function closeToNext(
  dataSource: DataSource,
  page: WorkListPage
): Promise<WorkList<TierProgress>> {
  return tierList(dataSource, page, (survey, row) => {
    const percent = closenessOf(survey, row)
    return percent === null ? null : String(1_000n - percent)
  })
}

/** How much of the next tier is there, of who is close and not there already; null of others. */
export function closenessOf(survey: Survey, row: FactRow): bigint | null {
  const percent = nextOf(survey, row)?.progress.percent ?? 0n
  const isClose = percent >= survey.settings.close_percent && percent < 100n
  return isClose ? percent : null
}

/** What a distributor is listed by, the lesser first; null leaves it out. */
type Listing = (survey: Survey, row: FactRow) => string | null

function tierList(
  dataSource: DataSource,
  { now, skip, take }: WorkListPage,
  listedBy: Listing
): Promise<WorkList<TierProgress>> {
  return asOfOneMoment(dataSource, async (manager) => {
    const survey = await surveyOf(manager, now)
    const ids = await listed(manager, survey, listedBy)
    const shown = ids.slice(skip, skip + take)
    const rows = await factsOfFew(manager, {
      ...survey.question,
      distributorIds: shown,
    })
    const byId = new Map(rows.map((row) => [row.id, row]))
    return {
      rows: shown.map((id) => progressIn(survey, byId.get(id)!)),
      count: ids.length,
      day: survey.day,
    }
  })
}

/** The ids of who is on a list, in its order; of others nothing is kept. */
export async function listed(
  manager: EntityManager,
  survey: Survey,
  listedBy: Listing
): Promise<string[]> {
  const found: { id: string; key: string }[] = []
  for await (const rows of factsOf(manager, survey.question)) {
    for (const row of rows) {
      const key = listedBy(survey, row)
      if (key !== null) {
        found.push({ id: row.id, key })
      }
    }
  }
  return found
    .sort(
      (one, other) => compare(one.key, other.key) || compare(one.id, other.id)
    )
    .map(({ id }) => id)
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}
