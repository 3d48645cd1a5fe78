import { calling, type Checked, type PlanProblem } from "./problem"
import { CoveringRules } from "./covering-rules"
import { exclude, type StatedRule } from "./stated-rule"

/** Rules that can never pay, and why; the first reason that holds. */
export function unreachableRules({ rules, world }: Checked): PlanProblem[] {
  const earlier = new CoveringRules()
  return rules.flatMap((stated) => {
    const covering = earlier.covering(stated)
    earlier.add(stated)
    const found =
      contradiction(stated) ??
      beyondDepth(stated) ??
      past(stated, world.now) ??
      (covering && covered(covering))
    return found ? [toProblem(stated, found)] : []
  })
}

interface Unreachable {
  severity: PlanProblem["severity"]
  en: string
  zhCN: string
}

function contradiction({
  conditions,
  from,
  until,
}: StatedRule): Unreachable | null {
  if (from !== null && until !== null && until <= from) {
    return {
      severity: "error",
      en: "ends before it begins; correct its dates",
      zhCN: "的结束时间不晚于开始时间；请更正日期",
    }
  }
  return exclude(conditions, conditions)
    ? {
        severity: "error",
        en: "has conditions that exclude each other; take one out",
        zhCN: "的条件相互排斥；请移除其中之一",
      }
    : null
}

function beyondDepth({ levels }: StatedRule): Unreachable | null {
  return levels.length === 0
    ? {
        severity: "warning",
        en: "pays at no level that the plan pays; give it a reward at one, or pay more levels under “How it pays”",
        zhCN: "未在方案计佣的任何层级设置奖励；请为计佣层级设置奖励，或在“计佣方式”中增加层级",
      }
    : null
}

function past({ until }: StatedRule, now: string): Unreachable | null {
  return until !== null && until <= now
    ? {
        severity: "warning",
        en: "is over already; remove it, or set a later end",
        zhCN: "已过期；请删除，或设置更晚的结束时间",
      }
    : null
}

function covered(covering: StatedRule): Unreachable {
  const { en, zhCN } = calling(covering)
  return {
    severity: "error",
    en: `never applies, for ${lowerFirst(en)} comes before it and takes every sale it could; move it above, or narrow the other one`,
    zhCN: `永远不会生效，因为排在其前的${zhCN}已覆盖其全部适用情形；请将其上移，或缩小另一条的范围`,
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function toProblem(
  stated: StatedRule,
  { severity, en, zhCN }: Unreachable
): PlanProblem {
  const { en: name, zhCN: zhName } = calling(stated)
  return {
    code: "unreachable_rule",
    severity,
    ruleId: stated.rule.id,
    en: `${name} ${en}`,
    zhCN: `${zhName}${zhCN}`,
  }
}
