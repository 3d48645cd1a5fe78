import { deepestLevel } from "../chain"
import { formatRate } from "../rate"
import type { PlanDocument } from "./document"
import type { Vocabulary } from "./vocabulary"

/** What is wrong with a plan, in words; an error keeps it from being published. */
export interface PlanProblem {
  code: string
  severity: "error" | "warning"
  /** The rule or override it lies in; null when in none. */
  ruleId: string | null
  en: string
  zhCN: string
}

/** What a plan is held against. */
export interface World {
  vocabulary: Vocabulary
  tierIds: ReadonlySet<string>
  distributorIds: ReadonlySet<string>
  /** ISO date-time. */
  now: string
}

/** What is wrong with a plan, and what a merchant should look at. */
export function validatePlan(plan: PlanDocument, world: World): PlanProblem[] {
  const unknown = Object.keys(plan.rates_ppm).find(
    (id) => !world.tierIds.has(id)
  )
  const highest = highestTotal(plan)
  const cap = plan.caps.total_ppm
  return [
    ...(unknown === undefined
      ? []
      : [
          {
            code: "unknown_tier",
            severity: "error" as const,
            ruleId: null,
            en: `The plan names a tier that does not exist: ${unknown}`,
            zhCN: `方案中引用了不存在的等级：${unknown}`,
          },
        ]),
    ...(highest > cap
      ? [
          {
            code: "rates_above_cap",
            severity: "error" as const,
            ruleId: null,
            en: `The highest rates of levels 0 to ${deepestLevel(plan)} add up to ${formatRate(highest)}, above the cap of ${formatRate(cap)}; lower a rate or raise the cap`,
            zhCN: `第 0 至 ${deepestLevel(plan)} 层的最高佣金率合计 ${formatRate(highest)}，超过上限 ${formatRate(cap)}；请降低佣金率或提高上限`,
          },
        ]
      : []),
    ...(deepestLevel(plan) >= 2 && !plan.uplines.accepts_legal_risk
      ? [
          {
            code: "legal_risk",
            severity: "error" as const,
            ruleId: null,
            en: "Three paid levels or more may count as a pyramid scheme in some countries; accept the legal risk under Uplines, or pay fewer levels",
            zhCN: "三级及以上分佣在部分国家或地区可能被认定为传销；请在上级设置中确认接受法律风险，或减少分佣层级",
          },
        ]
      : []),
  ]
}

/** What a line can cost at most: at each level the tier with the highest rate. */
function highestTotal(plan: PlanDocument): number {
  const levels = Array.from(
    { length: deepestLevel(plan) + 1 },
    (_, level) => level
  )
  return plan.mode === "differential"
    ? highestAt(plan, 0)
    : levels.reduce((total, level) => total + highestAt(plan, level), 0)
}

function highestAt(plan: PlanDocument, level: number): number {
  const rates = Object.values(plan.rates_ppm).map(
    (byLevel) => byLevel[level] ?? 0
  )
  return Math.max(0, ...rates)
}
