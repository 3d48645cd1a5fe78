import type { PlanDocument } from "../../../modules/distribution/domain/plan/document"
import type { Words } from "../../../modules/distribution/domain/words/words"
import { payerOf } from "./explained"

/** What a commission's rule is called: the rule's name, or the plan's own rates. */
export function ruleName(key: string, terms: PlanDocument): Words {
  const { kind, rule } = payerOf(key, terms)
  if (kind === "rate") {
    return { en: "Rate of tier and level", zhCN: "等级与层级佣金率" }
  }
  if (kind === "difference") {
    return { en: "Difference to the rate paid below", zhCN: "级差佣金" }
  }
  const name = rule?.name ?? key
  return { en: name, zhCN: name }
}
