import { calling, type Checked, type PlanProblem } from "./problem"
import type { StatedRule } from "./stated-rule"

/** What the plan names that does not exist (any longer). */
export function unknownNames(checked: Checked): PlanProblem[] {
  return [...unknownTiers(checked), ...unknownDistributors(checked)]
}

function unknownTiers({ plan, world, rules }: Checked): PlanProblem[] {
  const named = [...Object.keys(plan.rates_ppm), ...plan.uplines.tier_ids]
  return [
    ...missing(named, world.tierIds).map((id) => ({
      code: "unknown_tier",
      severity: "error" as const,
      ruleId: null,
      en: `The plan names a tier that does not exist: ${id}; take it out of the rates and the uplines`,
      zhCN: `方案中引用了不存在的等级：${id}；请从佣金率和上级设置中移除`,
    })),
    ...inRules(rules, { type: "tier", known: world.tierIds }).map(
      ({ stated, id }) => ({
        code: "unknown_tier",
        severity: "error" as const,
        ruleId: stated.rule.id,
        en: `${calling(stated).en} names a tier that does not exist: ${id}; choose another tier`,
        zhCN: `${calling(stated).zhCN}引用了不存在的等级：${id}；请选择其他等级`,
      })
    ),
  ]
}

function unknownDistributors({ world, rules }: Checked): PlanProblem[] {
  const known = world.distributorIds
  return inRules(rules, { type: "distributor", known }).map(
    ({ stated, id }) => ({
      code: "unknown_distributor",
      severity: "error" as const,
      ruleId: stated.rule.id,
      en: `${calling(stated).en} names a distributor that does not exist: ${id}; choose another distributor`,
      zhCN: `${calling(stated).zhCN}引用了不存在的分销商：${id}；请选择其他分销商`,
    })
  )
}

interface Known {
  type: string
  known: ReadonlySet<string>
}

function inRules(rules: readonly StatedRule[], { type, known }: Known) {
  return rules.flatMap((stated) =>
    missing(idsOf(stated, type), known).map((id) => ({ stated, id }))
  )
}

/** The ids that a rule's conditions of one type name. */
export function idsOf({ conditions }: StatedRule, type: string): string[] {
  return conditions.flatMap(({ kind, args }) =>
    kind.code === type ? (args as { ids: string[] }).ids : []
  )
}

function missing(ids: readonly string[], known: ReadonlySet<string>) {
  return [...new Set(ids)].filter((id) => !known.has(id))
}
