import type { PlanDocument } from "./document"
import { bandsFromZero } from "./problems/bands-from-zero"
import { duplicateIds } from "./problems/duplicate-ids"
import { legalRisk } from "./problems/legal-risk"
import { marginBasis } from "./problems/margin-basis"
import { missingAmounts } from "./problems/missing-amounts"
import { overlaps } from "./problems/overlaps"
import type { Checked, PlanProblem, World } from "./problems/problem"
import { ratesAboveCap } from "./problems/rates-above-cap"
import { rewardLevels } from "./problems/reward-levels"
import { statedRules } from "./problems/stated-rule"
import { tooFineAmounts } from "./problems/too-fine-amounts"
import { unknownNames } from "./problems/unknown-names"
import { unreachableRules } from "./problems/unreachable-rules"

export type { PlanProblem, World } from "./problems/problem"

/** What a plan is checked for, in the order in which a merchant reads it. */
const checks: readonly ((checked: Checked) => PlanProblem[])[] = [
  unknownNames,
  ratesAboveCap,
  legalRisk,
  marginBasis,
  duplicateIds,
  overlaps,
  unreachableRules,
  rewardLevels,
  missingAmounts,
  tooFineAmounts,
  bandsFromZero,
]

/** What is wrong with a plan, and what a merchant should look at; errors first. */
export function validatePlan(plan: PlanDocument, world: World): PlanProblem[] {
  const rules = statedRules(plan, world.vocabulary)
  const problems = checks.flatMap((check) => check({ plan, world, rules }))
  return [
    ...problems.filter(({ severity }) => severity === "error"),
    ...problems.filter(({ severity }) => severity === "warning"),
  ]
}
