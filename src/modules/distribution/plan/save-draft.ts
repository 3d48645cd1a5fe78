import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import type { Vocabulary } from "../domain/plan/vocabulary"
import { Plan, PlanDraft } from "../entities"
import { newEntityId } from "../entity-id"
import { invalid, notFound, overtaken } from "../errors"
import { currentPlan } from "./in-force"
import { parsePlan } from "./parse-plan"

export interface NewDraft {
  name: string
  /** The version it begins from; the current one, when left out. */
  fromPlanId?: string | null
  /** A whole document; that of the version it begins from, when left out. */
  terms?: unknown
  actor: Actor
}

export interface DraftUpdate {
  id: string
  name?: string
  terms?: unknown
  /** The revision that was read: of two who save at once, one is told. */
  revision: number
  actor: Actor
}

/** Begins a draft from a version of the plan, or from a document. */
export async function createDraft(
  dataSource: DataSource,
  { name, fromPlanId, terms, actor }: NewDraft,
  vocabulary: Vocabulary
): Promise<PlanDraft> {
  return dataSource.transaction(async (manager) => {
    const from = fromPlanId
      ? await planOf(manager, fromPlanId)
      : await currentPlan(manager)
    const id = newEntityId("draft")
    await manager.insert(PlanDraft, {
      id,
      name: draftName(name),
      terms: parsePlan(terms ?? from.terms, vocabulary),
      based_on_id: from.id,
      updated_by: actor.id,
    })
    await recordAudit(manager, {
      actor,
      action: "plan_draft.created",
      subject: { type: "plan_draft", id },
      detail: { name, based_on_version: from.version },
    })
    return manager.findOneByOrFail(PlanDraft, { id })
  })
}

/** Saves a draft; refused when somebody else saved it meanwhile. */
export async function updateDraft(
  dataSource: DataSource,
  { id, name, terms, revision, actor }: DraftUpdate,
  vocabulary: Vocabulary
): Promise<PlanDraft> {
  return dataSource.transaction(async (manager) => {
    const draft = await lockDraft(manager, { id, revision })
    await manager.update(
      PlanDraft,
      { id },
      {
        ...(name === undefined ? {} : { name: draftName(name) }),
        ...(terms === undefined ? {} : { terms: parsePlan(terms, vocabulary) }),
        revision: draft.revision + 1,
        updated_by: actor.id,
        updated_at: new Date(),
      }
    )
    await recordAudit(manager, {
      actor,
      action: "plan_draft.saved",
      subject: { type: "plan_draft", id },
      detail: { revision: draft.revision + 1 },
    })
    return manager.findOneByOrFail(PlanDraft, { id })
  })
}

/** Throws a draft away. */
export async function deleteDraft(
  dataSource: DataSource,
  { id, actor }: { id: string; actor: Actor }
): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const { name } = await lockDraft(manager, { id })
    await manager.delete(PlanDraft, { id })
    await recordAudit(manager, {
      actor,
      action: "plan_draft.deleted",
      subject: { type: "plan_draft", id },
      detail: { name },
    })
  })
}

/** The draft, locked for the rest of the transaction; refused when its revision is another. */
export async function lockDraft(
  manager: EntityManager,
  { id, revision }: { id: string; revision?: number }
): Promise<PlanDraft> {
  const draft = await manager.findOne(PlanDraft, {
    where: { id },
    lock: { mode: "pessimistic_write" },
  })
  if (!draft) {
    throw notFound(`There is no draft with id ${id}`)
  }
  if (revision !== undefined && draft.revision !== revision) {
    throw overtaken("draft")
  }
  return draft
}

async function planOf(manager: EntityManager, id: string): Promise<Plan> {
  const plan = await manager.findOneBy(Plan, { id })
  if (!plan) {
    throw notFound(`There is no plan version with id ${id}`)
  }
  return plan
}

function draftName(name: string): string {
  const trimmed = name.trim()
  if (trimmed === "" || trimmed.length > 200) {
    throw invalid("A draft's name has 1 to 200 characters")
  }
  return trimmed
}
