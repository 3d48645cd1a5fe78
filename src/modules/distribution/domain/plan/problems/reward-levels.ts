import { calling, type Checked, type PlanProblem } from "./problem"
import type { StatedRule } from "./stated-rule"

/** Rewards at levels where they cannot do what they say. */
export function rewardLevels(checked: Checked): PlanProblem[] {
  return [
    ...checked.rules.filter(sharesItself).map(sharedWithItself),
    ...unpaidLevels(checked),
  ]
}

/** The seller's commission cannot be a share of itself. */
function sharesItself({ rule: { rewards } }: StatedRule): boolean {
  const [first] = rewards
  return Boolean(first && "of" in first && first.of === "seller_commission")
}

function sharedWithItself(stated: StatedRule): PlanProblem {
  return {
    code: "seller_share_of_itself",
    severity: "error",
    ruleId: stated.rule.id,
    en: `${calling(stated).en} pays the seller a share of the seller's own commission; choose a share of the basis at level 0`,
    zhCN: `${calling(stated).zhCN}在第 0 层按销售人自身佣金的比例计佣；请在第 0 层改为按基数的比例`,
  }
}

function unpaidLevels({ plan, rules }: Checked): PlanProblem[] {
  if (plan.mode !== "single_level") {
    return []
  }
  const inGrid = Object.values(plan.rates_ppm).some((rates) =>
    rates.slice(1).some((rate) => rate > 0)
  )
  return [
    ...(inGrid ? [UNPAID_IN_GRID] : []),
    ...rules.filter(paysUplinesToo).map((stated) => ({
      code: "level_not_paid",
      severity: "warning" as const,
      ruleId: stated.rule.id,
      en: `${calling(stated).en} names rewards above level 0, but a single-level plan pays the seller alone; take them out, or choose another mode`,
      zhCN: `${calling(stated).zhCN}设置了第 0 层以上的奖励，但单级方案只向销售人计佣；请移除，或选择其他模式`,
    })),
  ]
}

const UNPAID_IN_GRID: PlanProblem = {
  code: "level_not_paid",
  severity: "warning",
  ruleId: null,
  en: "The rates name levels above 0, but a single-level plan pays the seller alone; take them out, or choose another mode",
  zhCN: "佣金率设置了第 0 层以上的层级，但单级方案只向销售人计佣；请移除，或选择其他模式",
}

function paysUplinesToo({ rule: { rewards } }: StatedRule): boolean {
  const [first, ...others] = rewards
  return Boolean(first) && others.some((reward) => reward !== null)
}
