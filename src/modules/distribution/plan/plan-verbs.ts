import type { DataSource } from "typeorm"
import type { Actor } from "../audit/record-audit"
import type { OrderLine } from "../domain/order"
import { compilePlan } from "../domain/plan/compile"
import type { PlanDocument } from "../domain/plan/document"
import { rulesTouching } from "../domain/plan/touching"
import type { Vocabulary } from "../domain/plan/vocabulary"
import { digitsOf } from "./compiled-plans"
import { createTier, type NewTier } from "./create-tier"
import { deleteTier } from "./delete-tier"
import { currentPlan, planStatuses } from "./in-force"
import { parsePlan } from "./parse-plan"
import { planProblems } from "./plan-problems"
import { type DraftPublication, publishDraft } from "./publish-draft"
import { type Publication, publishPlan } from "./publish-plan"
import {
  createDraft,
  deleteDraft,
  type DraftUpdate,
  type NewDraft,
  updateDraft,
} from "./save-draft"
import { tierMemberCounts } from "./tier-member-counts"
import { type TierUpdate, updateTier } from "./update-tier"
import { type PlanChanges, withChanges } from "./with-changes"
import { withdrawPlan } from "./withdraw-plan"

/** What orders earn, and the tiers it is told by; what a verb does stands in its own file. */
export class PlanVerbs {
  constructor(
    private readonly dataSource: DataSource,
    readonly vocabulary: Vocabulary
  ) {}

  current() {
    return currentPlan(this.dataSource.manager)
  }

  publish(publication: Publication) {
    const { vocabulary } = this
    return publishPlan(this.dataSource, { ...publication, vocabulary })
  }

  withdraw(withdrawal: { id: string; actor: Actor }) {
    return withdrawPlan(this.dataSource, withdrawal)
  }

  statuses(ids: readonly string[]) {
    return planStatuses(this.dataSource.manager, ids)
  }

  problems(document: PlanDocument, currencies?: readonly string[]) {
    const { vocabulary } = this
    return planProblems(this.dataSource.manager, document, {
      vocabulary,
      currencies,
    })
  }

  /** The current plan's document with changes, held against the schema. */
  async termsWith(changes: PlanChanges): Promise<PlanDocument> {
    const { terms } = await this.current()
    return parsePlan(withChanges(terms, changes), this.vocabulary)
  }

  /** The rules of the current plan that any of these lines meets. */
  async rulesTouching(lines: readonly OrderLine[]) {
    const { terms } = await this.current()
    const { vocabulary } = this
    const plan = compilePlan(terms, { digits: digitsOf([]), vocabulary })
    return rulesTouching(plan, lines)
  }

  createDraft(draft: NewDraft) {
    return createDraft(this.dataSource, draft, this.vocabulary)
  }

  updateDraft(update: DraftUpdate) {
    return updateDraft(this.dataSource, update, this.vocabulary)
  }

  deleteDraft(deletion: { id: string; actor: Actor }) {
    return deleteDraft(this.dataSource, deletion)
  }

  publishDraft(publication: DraftPublication) {
    return publishDraft(this.dataSource, publication, this.vocabulary)
  }

  createTier(tier: NewTier) {
    return createTier(this.dataSource, tier, this.vocabulary)
  }

  updateTier(update: TierUpdate) {
    return updateTier(this.dataSource, update, this.vocabulary)
  }

  deleteTier(deletion: { id: string; actor: Actor }) {
    return deleteTier(this.dataSource, deletion, this.vocabulary)
  }

  tierMemberCounts(tierIds: readonly string[]) {
    return tierMemberCounts(this.dataSource.manager, tierIds)
  }
}
