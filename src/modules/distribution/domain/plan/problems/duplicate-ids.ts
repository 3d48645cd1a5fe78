import { calling, type Checked, type PlanProblem } from "./problem"

/** What a rule earns is booked under its id, so no two may share one. */
export function duplicateIds({ rules }: Checked): PlanProblem[] {
  const seen = new Set<string>()
  return rules.flatMap((stated) => {
    const { id } = stated.rule
    const key = `${stated.isOverride}:${id}`
    const isTwice = seen.has(key)
    seen.add(key)
    return isTwice
      ? [
          {
            code: "duplicate_rule_id",
            severity: "error" as const,
            ruleId: id,
            en: `${calling(stated).en} has the id ${id}, which another has already; give it an id of its own`,
            zhCN: `${calling(stated).zhCN}的 ID ${id} 已被占用；请使用唯一的 ID`,
          },
        ]
      : []
  })
}
