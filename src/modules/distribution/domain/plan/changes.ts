import type { Words } from "../words/words"
import type { Names } from "../words/names"
import { changedRates } from "./changes/rates"
import { changedRules } from "./changes/rules"
import { canonical } from "./changes/same"
import { changedTerms } from "./changes/terms"
import type { PlanDocument } from "./document"

/** One difference between two versions, in words. */
export interface PlanChange extends Words {
  code: string
}

/** Everything that differs between two versions of a plan; nothing when they are equal. */
export function planChanges(
  before: PlanDocument,
  after: PlanDocument,
  names: Names
): PlanChange[] {
  const changes = [
    ...changedTerms(before, after, names),
    ...changedRates(before, after, names),
    ...changedRules(before, after, names),
  ]
  const isSame = canonical(before) === canonical(after)
  return changes.length === 0 && !isSame ? [REARRANGED] : changes
}

/** What is listed is the same, in another order. */
const REARRANGED: PlanChange = {
  code: "rearranged",
  en: "Something is written in another order; nobody earns more or less by it",
  zhCN: "仅书写顺序不同，不影响任何人的佣金",
}
