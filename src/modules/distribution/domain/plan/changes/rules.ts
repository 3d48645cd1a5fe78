import { describeRule } from "../../words/describe-rule"
import type { Names } from "../../words/names"
import type { Words } from "../../words/words"
import type { PlanChange } from "../changes"
import type { PlanDocument, PlanOverride, PlanRule } from "../document"
import { canonical } from "./same"

type Rule = PlanRule | PlanOverride

/** Rules and agreements that were added, removed or changed. */
export function changedRules(
  before: PlanDocument,
  after: PlanDocument,
  names: Names
): PlanChange[] {
  return [
    ...ofList(before.rules, after.rules, { kind: RULE, names }),
    ...ofList(before.overrides, after.overrides, { kind: AGREEMENT, names }),
  ]
}

const RULE = { en: "Rule", zhCN: "规则" }
const AGREEMENT = { en: "Agreement", zhCN: "专属协议" }

interface Telling {
  kind: Words
  names: Names
}

function ofList(
  before: readonly Rule[],
  after: readonly Rule[],
  telling: Telling
): PlanChange[] {
  const pairs = byId(before, after)
  return [...pairs.values()].flatMap(({ was, is }) => {
    if (!was || !is) {
      return is ? [addedRule(is, telling)] : was ? [removed(was, telling)] : []
    }
    return canonical(was) === canonical(is) ? [] : [changed(was, is, telling)]
  })
}

interface Pair {
  was: Rule | null
  is: Rule | null
}

function byId(before: readonly Rule[], after: readonly Rule[]) {
  const pairs = new Map<string, Pair>()
  for (const was of before) {
    pairs.set(was.id, { was, is: null })
  }
  for (const is of after) {
    pairs.set(is.id, { was: pairs.get(is.id)?.was ?? null, is })
  }
  return pairs
}

function addedRule(rule: Rule, { kind, names }: Telling): PlanChange {
  const { en, zhCN } = describeRule(rule, names)
  return {
    code: "rule_added",
    en: `${kind.en} “${rule.name}” added (priority ${rule.priority}): ${en}`,
    zhCN: `新增${kind.zhCN}“${rule.name}”（优先级 ${rule.priority}）：${zhCN}`,
  }
}

function removed(rule: Rule, { kind, names }: Telling): PlanChange {
  const { en, zhCN } = describeRule(rule, names)
  return {
    code: "rule_removed",
    en: `${kind.en} “${rule.name}” removed: ${en}`,
    zhCN: `删除${kind.zhCN}“${rule.name}”：${zhCN}`,
  }
}

function changed(was: Rule, is: Rule, { kind, names }: Telling): PlanChange {
  const parts = [
    ...renamed(was, is),
    ...moved(was, is),
    ...reworded(was, is, names),
  ]
  const said = parts.length > 0 ? parts : [REWRITTEN]
  return {
    code: "rule_changed",
    en: `${kind.en} “${was.name}”: ${said.map(({ en }) => en).join("; ")}`,
    zhCN: `${kind.zhCN}“${was.name}”：${said.map(({ zhCN }) => zhCN).join("；")}`,
  }
}

const REWRITTEN = {
  en: "written another way, to the same effect",
  zhCN: "写法调整，效果不变",
}

function renamed(was: Rule, is: Rule): Words[] {
  return was.name === is.name
    ? []
    : [{ en: `now called “${is.name}”`, zhCN: `更名为“${is.name}”` }]
}

function moved(was: Rule, is: Rule): Words[] {
  const { priority: from } = was
  const { priority: to } = is
  return from === to
    ? []
    : [{ en: `priority ${from} → ${to}`, zhCN: `优先级 ${from} → ${to}` }]
}

function reworded(was: Rule, is: Rule, names: Names): Words[] {
  const before = describeRule(was, names)
  const after = describeRule(is, names)
  return before.en === after.en
    ? []
    : [
        {
          en: `was “${before.en}”, is “${after.en}”`,
          zhCN: `原为“${before.zhCN}”，现为“${after.zhCN}”`,
        },
      ]
}
