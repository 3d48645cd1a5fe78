import { formatRate } from "../rate"
import type { PlanTerms } from "./plan"

/** Why a plan cannot be published. */
export interface PlanRefusal {
  code: "rates_above_cap"
  message: string
}

/** What is wrong with a plan; nothing, when it can be published. */
export function validatePlan(plan: PlanTerms): PlanRefusal[] {
  const highest = highestTotal(plan)
  return highest > plan.cap
    ? [
        {
          code: "rates_above_cap",
          message: `The highest rates of levels 0 to ${plan.maxLevel} add up to ${formatRate(highest)}, above the cap of ${formatRate(plan.cap)}; lower a rate or raise the cap`,
        },
      ]
    : []
}

/** What a line can cost at most: at each level the tier with the highest rate. */
function highestTotal(plan: PlanTerms): number {
  const levels = Array.from({ length: plan.maxLevel + 1 }, (_, level) => level)
  return levels.reduce((total, level) => total + highestAt(plan, level), 0)
}

function highestAt(plan: PlanTerms, level: number): number {
  const rates = Object.values(plan.rates).map((byLevel) => byLevel[level] ?? 0)
  return Math.max(0, ...rates)
}
