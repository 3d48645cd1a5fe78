import { type EntityManager, In } from "typeorm"
import type { PlanDocument } from "../domain/plan/document"
import { type PlanProblem, validatePlan } from "../domain/plan/validate"
import type { Vocabulary } from "../domain/plan/vocabulary"
import { Distributor, Tier } from "../entities"
import { digitsOf } from "./compiled-plans"

/** What a plan is held against, besides what the module knows itself. */
export interface Surroundings {
  vocabulary: Vocabulary
  /** The currencies that the store sells in; when left out, amounts are not held against them. */
  currencies?: readonly string[]
}

/** What is wrong with a plan, and what a merchant should look at, before it is published. */
export async function planProblems(
  manager: EntityManager,
  document: PlanDocument,
  { vocabulary, currencies = [] }: Surroundings
): Promise<PlanProblem[]> {
  const tiers = await manager.find(Tier, { select: { id: true } })
  const distributors = await manager.find(Distributor, {
    select: { id: true },
    where: { id: In(distributorsNamedIn(document)) },
  })
  return validatePlan(document, {
    vocabulary,
    currencies,
    digits: digitsOf([]),
    tierIds: new Set(tiers.map(({ id }) => id)),
    distributorIds: new Set(distributors.map(({ id }) => id)),
    now: new Date().toISOString(),
  })
}

function distributorsNamedIn({ rules, overrides }: PlanDocument): string[] {
  const conditions = [...rules, ...overrides].flatMap((rule) => rule.conditions)
  const inConditions = conditions.flatMap((condition) =>
    condition.type === "distributor" && "ids" in condition
      ? (condition.ids as string[])
      : []
  )
  const inOverrides = overrides.flatMap((rule) => rule.distributor_ids)
  return [...new Set([...inConditions, ...inOverrides])]
}
