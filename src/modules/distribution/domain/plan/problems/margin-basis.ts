import type { Checked, PlanProblem } from "./problem"

/** A margin is net sales less cost: tax and shipping would be paid on as if they were profit. */
export function marginBasis({ plan }: Checked): PlanProblem[] {
  const { of, tax, shipping } = plan.basis
  const isOfMargin = of === "margin" || plan.caps.margin_ppm !== null
  if (!isOfMargin || (!tax && !shipping)) {
    return []
  }
  return [
    {
      code: "margin_with_tax_or_shipping",
      severity: "error",
      ruleId: null,
      en: "A margin has neither tax nor shipping in it; switch off that they count, or reckon by net sales without a margin cap",
      zhCN: "毛利不含税费和运费；请取消计入税费和运费，或改为按净销售额计算且不设毛利上限",
    },
  ]
}
