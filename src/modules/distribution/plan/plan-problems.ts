import { type EntityManager, In } from "typeorm"
import type { PlanDocument } from "../domain/plan/document"
import { type PlanProblem, validatePlan } from "../domain/plan/validate"
import type { Vocabulary } from "../domain/plan/vocabulary"
import { Distributor, Tier } from "../entities"

/** What is wrong with a plan, and what a merchant should look at, before it is published. */
export async function planProblems(
  manager: EntityManager,
  document: PlanDocument,
  vocabulary: Vocabulary
): Promise<PlanProblem[]> {
  const tiers = await manager.find(Tier, { select: { id: true } })
  const named = document.overrides.flatMap((rule) => rule.distributor_ids)
  const distributors = await manager.find(Distributor, {
    select: { id: true },
    where: { id: In(named) },
  })
  return validatePlan(document, {
    vocabulary,
    tierIds: new Set(tiers.map(({ id }) => id)),
    distributorIds: new Set(distributors.map(({ id }) => id)),
    now: new Date().toISOString(),
  })
}
