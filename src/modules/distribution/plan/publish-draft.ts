import type { DataSource } from "typeorm"
import type { Actor } from "../audit/record-audit"
import type { Vocabulary } from "../domain/plan/vocabulary"
import { type Plan, PlanDraft } from "../entities"
import { parsePlan } from "./parse-plan"
import { lockPlan, publishDocument } from "./publish-plan"
import { lockDraft } from "./save-draft"

export interface DraftPublication {
  id: string
  revision: number
  note?: string | null
  effectiveFrom?: Date | null
  /** The currencies that the store sells in; see `planProblems`. */
  currencies?: readonly string[]
  actor: Actor
}

/** Publishes a draft as the next version; the draft is gone then. */
export async function publishDraft(
  dataSource: DataSource,
  { id, revision, ...publication }: DraftPublication,
  vocabulary: Vocabulary
): Promise<Plan> {
  return dataSource.transaction(async (manager) => {
    await lockPlan(manager)
    const draft = await lockDraft(manager, { id, revision })
    const plan = await publishDocument(manager, {
      ...publication,
      document: parsePlan(draft.terms, vocabulary),
      vocabulary,
    })
    await manager.delete(PlanDraft, { id })
    return plan
  })
}
