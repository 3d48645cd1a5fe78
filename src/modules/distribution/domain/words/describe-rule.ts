import { conditionsOf } from "../plan/compile"
import type { PlanOverride, PlanRule } from "../plan/document"
import { describeCondition } from "./condition"
import type { Names } from "./names"
import { describeReward } from "./reward"
import { datesWords } from "./values"
import { capitalised, together, type Words } from "./words"

/**
 * A rule as a sentence: "Products Lamp and Chair, customers of group VIP, from
 * 1 Mar 2026: the seller earns 12 %, level 1 earns 3 %; ends the search".
 */
export function describeRule(
  rule: PlanRule | PlanOverride,
  names: Names
): Words {
  const { en, zhCN } = capitalised(whenWords(rule, names))
  const pays = paysWords(rule, names)
  const after = rule.stacks ? STACKS : ENDS
  return {
    en: `${en}: ${pays.en}; ${after.en}`,
    zhCN: `${zhCN}：${pays.zhCN}；${after.zhCN}`,
  }
}

const ENDS = { en: "ends the search", zhCN: "不再匹配后续规则" }
const STACKS = { en: "on top of what comes after", zhCN: "与后续规则叠加" }

function whenWords(rule: PlanRule | PlanOverride, names: Names): Words {
  const conditions = conditionsOf(rule).map((condition) =>
    describeCondition(condition, names)
  )
  const dates = datesWords(rule.from, rule.until)
  const all = conditions.length > 0 ? conditions : [ALL_SALES]
  return together(dates ? [...all, dates] : all)
}

const ALL_SALES = { en: "all sales", zhCN: "全部销售" }

function paysWords({ rewards }: PlanRule, names: Names): Words {
  const paid = rewards.flatMap((reward, level) => {
    if (!reward) {
      return []
    }
    const who = whoWords(level)
    const what = describeReward(reward, names)
    return [
      {
        en: `${who.en} earns ${what.en}`,
        zhCN: `${who.zhCN}佣金：${what.zhCN}`,
      },
    ]
  })
  return paid.length > 0 ? together(paid) : PAYS_NOBODY
}

const PAYS_NOBODY = { en: "pays no level", zhCN: "未设置任何层级的奖励" }

/** Who stands at a level. */
export function whoWords(level: number): Words {
  return level === 0
    ? { en: "the seller", zhCN: "销售人" }
    : { en: `level ${level}`, zhCN: `第 ${level} 层` }
}
