import type { EntityManager } from "typeorm"
import { criteriaOf } from "../../domain/growth/criteria"
import { judge, type Rung, type Verdict } from "../../domain/growth/judge"
import { type GrowthSettings, Tier } from "../../entities"
import { readGrowthSettings } from "../growth-settings"
import { readSettlementSettings } from "../../settlement/settlement-settings"
import { dayNumber } from "../results/days"
import { type FactRow, factsOf } from "../results/facts"
import { assertResultsCounted } from "../results/results-counted"

/** What an evaluation finds of one distributor that does not simply stay. */
export interface Found {
  distributorId: string
  fromTierId: string
  verdict: Verdict
}

export interface Evaluated {
  /** How many distributors were looked at. */
  count: number
  found: Found[]
  /** Who had grace and does not need it any more. */
  recoveredIds: string[]
}

/**
 * Looks at every active distributor as of one of the store's days, and changes
 * nothing; `not_allowed` while results are being counted anew. Call in a
 * transaction.
 */
export async function evaluateTiers(
  manager: EntityManager,
  day: string
): Promise<Evaluated> {
  await assertResultsCounted(manager)
  const settings = await readGrowthSettings(manager)
  const { time_zone: zone } = await readSettlementSettings(manager)
  const ladder = await readLadder(manager)
  const chunks = factsOf(manager, {
    criteria: ladder.flatMap(({ criteria }) => [
      ...criteriaOf(criteria?.reach ?? null),
      ...criteriaOf(criteria?.keep ?? null),
    ]),
    day,
    zone,
    referenceCurrency: settings.reference_currency,
  })
  const evaluated: Evaluated = { count: 0, found: [], recoveredIds: [] }
  for await (const rows of chunks) {
    for (const row of rows) {
      consider(evaluated, row, verdictOn(row, { ladder, settings, day }))
    }
  }
  return evaluated
}

/** The tiers by rank, the lowest first. */
export async function readLadder(manager: EntityManager): Promise<Rung[]> {
  return manager.find(Tier, {
    select: { id: true, rank: true, criteria: true },
    order: { rank: "ASC" },
  })
}

/** What becomes of one distributor; null when it simply stays. */
export function verdictOn(
  row: FactRow,
  {
    ladder,
    settings,
    day,
  }: { ladder: readonly Rung[]; settings: GrowthSettings; day: string }
): Verdict | null {
  return judge(
    {
      tierId: row.tier_id,
      sinceDay: dayNumber(row.since_day),
      direction: row.direction,
      protectedUntilDay: numberOf(row.protected_until_day),
      graceSinceDay: numberOf(row.grace_since_day),
    },
    row.facts,
    {
      ladder,
      steps: {
        maxStepsUp: settings.max_steps_up,
        maxStepsDown: settings.max_steps_down,
      },
      day: dayNumber(day),
    }
  )
}

function numberOf(day: string | null): number | null {
  return day === null ? null : dayNumber(day)
}

function consider(
  evaluated: Evaluated,
  row: FactRow,
  verdict: Verdict | null
): void {
  evaluated.count++
  if (verdict) {
    evaluated.found.push({
      distributorId: row.id,
      fromTierId: row.tier_id,
      verdict,
    })
  }
  const hasGrace = row.grace_since_day !== null
  if (hasGrace && (verdict === null || verdict.kind === "up")) {
    evaluated.recoveredIds.push(row.id)
  }
}
