import type { DataSource } from "typeorm"
import type { Given } from "../../domain/growth/bonus"
import { bonusOf, stepsReached } from "../../domain/growth/target"
import type { DayRange } from "../../domain/growth/window"
import { readSettlementSettings } from "../../settlement/settlement-settings"
import { dayOf, daysAfter } from "../results/days"
import { type Bind, countedResults } from "./counted-results"
import { keptRates } from "./kept-rates"
import { audience } from "./participants"
import { ALWAYS, periodWith } from "./periods"
import { parseTerms } from "./save-target"

export interface PreviewTotals {
  /** Minor units, by currency. */
  money: Record<string, bigint>
  points: bigint
  promotions: number
  /** How many, by prize. */
  prizes: Record<string, number>
}

export interface TargetPreview extends DayRange {
  participants: number
  /** How many have each step as their highest; the first is none. */
  reached: number[]
  /** What it would give to all of them. */
  given: PreviewTotals
}

/**
 * What a target would give by the results there are, of the period before the
 * running one where it recurs, and of its own days else. Streaks are left out.
 * Nothing changes.
 */
export async function previewTarget(
  dataSource: DataSource,
  { terms: asked, now }: { terms: unknown; now: Date }
): Promise<TargetPreview> {
  const terms = parseTerms(asked)
  return dataSource.transaction("REPEATABLE READ", async (manager) => {
    const { time_zone: zone } = await readSettlementSettings(manager)
    const today = dayOf(now, zone)
    const range = rangeFor(terms.period, today)
    const parameters: unknown[] = []
    const bind: Bind = (value) => `$${parameters.push(value)}`
    const counted = await countedResults(
      manager,
      { terms, rates: await keptRates(manager, terms), range, zone, today },
      bind
    )
    const rows: { result: string }[] = await manager.query(
      `SELECT coalesce(counted.result, 0)::text AS result
         FROM (${audience(terms, bind)}) AS participant
         LEFT JOIN (${counted}) AS counted USING (distributor_id)`,
      parameters
    )
    const results = rows.map(({ result }) => BigInt(result))
    const reached = new Array<number>(terms.steps.length + 1).fill(0)
    results.forEach((result) => {
      reached[stepsReached(terms, result)]!++
    })
    return {
      ...range,
      participants: rows.length,
      reached,
      given: totalOf(results.flatMap((result) => bonusOf(terms, result))),
    }
  })
}

function rangeFor(
  period: Parameters<typeof periodWith>[0] | null,
  today: string
): DayRange {
  if (period === null) {
    return ALWAYS
  }
  if (!period.is_recurring) {
    return periodWith(period, period.from)
  }
  const running = periodWith(period, today)
  const before = daysAfter(running.from, -1)
  if (period.type !== "custom") {
    return periodWith({ ...period, from: ALWAYS.from }, before)
  }
  return before < period.from ? running : periodWith(period, before)
}

/** One each of what is given, with all of it in it. */
function totalOf(given: readonly Given[]): PreviewTotals {
  const totals: PreviewTotals = {
    money: {},
    points: 0n,
    promotions: 0,
    prizes: {},
  }
  for (const one of given) {
    switch (one.kind) {
      case "money":
        totals.money[one.currencyCode] =
          (totals.money[one.currencyCode] ?? 0n) + one.amountMinor
        break
      case "points":
        totals.points += one.points
        break
      case "promotion":
        totals.promotions++
        break
      case "prize":
        totals.prizes[one.prizeId] = (totals.prizes[one.prizeId] ?? 0) + 1
    }
  }
  return totals
}
