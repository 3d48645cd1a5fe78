import type { LineBasis } from "../domain/basis"
import type { Commission } from "../domain/commission"
import { type Minor, sum } from "../domain/money"
import type { PlanDocument } from "../domain/plan/document"
import { WHOLE_PPM } from "../domain/rate"

/** What an order's commission, before a margin floor cuts it, is beside its margin. */
export interface MarginVerdict {
  /** Whether a margin is known of any line that earns. */
  isJudged: boolean
  /** Of the lines whose commission is more than their margin allows; null when none is. */
  over: { margin: bigint; commission: bigint; excess: bigint } | null
}

/**
 * Holds each line's commission against the share of its margin that the plan
 * allows, or against the whole margin where the plan has no floor. Without a
 * floor a line whose cost is not known is not judged.
 */
export function judgeMargin(
  uncut: readonly Commission[],
  { caps }: PlanDocument
): MarginVerdict {
  const { margin_ppm } = caps
  const judged = [...byLine(uncut)].filter(
    ([base]) => margin_ppm !== null || base.cost !== null
  )
  const over = judged
    .map(([{ margin }, commission]) => ({
      margin,
      commission,
      excess: commission - allowedOf(margin, margin_ppm),
    }))
    .filter(({ excess }) => excess > 0n)
  return {
    isJudged: judged.length > 0,
    over: over.length > 0 ? summed(over) : null,
  }
}

type Over = NonNullable<MarginVerdict["over"]>

function summed(lines: readonly Over[]): Over {
  return {
    margin: sum(lines.map(({ margin }) => margin)),
    commission: sum(lines.map(({ commission }) => commission)),
    excess: sum(lines.map(({ excess }) => excess)),
  }
}

function allowedOf(margin: Minor, floorPpm: number | null): bigint {
  return floorPpm === null
    ? margin
    : (margin * BigInt(floorPpm)) / BigInt(WHOLE_PPM)
}

function byLine(commissions: readonly Commission[]): Map<LineBasis, bigint> {
  const lines = new Map<LineBasis, bigint>()
  for (const { earning, amount } of commissions) {
    lines.set(earning.base, (lines.get(earning.base) ?? 0n) + amount)
  }
  return lines
}
