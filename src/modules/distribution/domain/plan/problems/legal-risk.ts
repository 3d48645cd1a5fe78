import { deepestLevel } from "../../chain"
import type { Checked, PlanProblem } from "./problem"

/** Three paid levels are where law begins to ask whether it is a pyramid. */
const RISKY_LEVELS = 3

export function legalRisk({ plan }: Checked): PlanProblem[] {
  const levels = deepestLevel(plan) + 1
  if (levels < RISKY_LEVELS) {
    return []
  }
  const accepted = plan.uplines.accepts_legal_risk
  return [
    {
      code: "legal_risk",
      severity: accepted ? "warning" : "error",
      ruleId: null,
      en: `The plan pays ${levels} levels, and three or more may count as a pyramid scheme in some countries; ${accepted ? "the risk is accepted, so have it checked by a lawyer" : "accept the legal risk under “How it pays”, or pay fewer levels"}`,
      zhCN: `方案共 ${levels} 级分佣，三级及以上在部分国家或地区可能被认定为传销；${accepted ? "风险已确认，请咨询律师" : "请在“计佣方式”中确认接受法律风险，或减少分佣层级"}`,
    },
  ]
}
