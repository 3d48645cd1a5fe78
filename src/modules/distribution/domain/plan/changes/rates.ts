import { formatRate } from "../../rate"
import type { Names } from "../../words/names"
import { whoWords } from "../../words/describe-rule"
import type { PlanChange } from "../changes"
import type { PlanDocument } from "../document"

/** Rates by tier and level that differ. */
export function changedRates(
  { rates_ppm: before }: PlanDocument,
  { rates_ppm: after }: PlanDocument,
  names: Names
): PlanChange[] {
  const tiers = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return tiers.flatMap((tierId) =>
    ofTier(names.of("tier", tierId), {
      before: before[tierId],
      after: after[tierId],
    })
  )
}

interface Rates {
  before: readonly number[] | undefined
  after: readonly number[] | undefined
}

function ofTier(tier: string, { before, after }: Rates): PlanChange[] {
  const deepest = Math.max(before?.length ?? 0, after?.length ?? 0)
  const levels = Array.from({ length: deepest }, (_, level) => level)
  const changed = levels.filter((level) => before?.[level] !== after?.[level])
  if (changed.length === 0 && Boolean(before) !== Boolean(after)) {
    return [
      {
        code: "rates",
        en: `Tier ${tier} is ${after ? "listed" : "no longer listed"}, without rates`,
        zhCN: `等级“${tier}”${after ? "已列入" : "已移出"}，无佣金率`,
      },
    ]
  }
  return changed.map((level) => ({
    code: "rates",
    en: `Tier ${tier}, ${whoWords(level).en}: ${rate(before?.[level], "no rate")} → ${rate(after?.[level], "no rate")}`,
    zhCN: `等级“${tier}”，${whoWords(level).zhCN}：${rate(before?.[level], "无佣金率")} → ${rate(after?.[level], "无佣金率")}`,
  }))
}

function rate(ppm: number | undefined, none: string): string {
  return ppm === undefined ? none : formatRate(ppm)
}
