import { newEntityId } from "../entity-id"
import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import type { PlanDocument } from "../domain/plan/document"
import type { Vocabulary } from "../domain/plan/vocabulary"
import { Plan } from "../entities"
import { invalid } from "../errors"
import { currentPlan } from "./in-force"
import { parsePlan } from "./parse-plan"
import { planProblems } from "./plan-problems"
import { type PlanChanges, withChanges } from "./with-changes"

export interface Publication {
  /** What changes; everything else stays as it is in the current version. */
  terms: PlanChanges
  note?: string | null
  /** From when on orders are attributed under it; now, when left out. */
  effectiveFrom?: Date | null
  /** The currencies that the store sells in; see `planProblems`. */
  currencies?: readonly string[]
  actor: Actor
}

/** Publishes a new version of the plan; orders that exist keep the one they have. */
export async function publishPlan(
  dataSource: DataSource,
  publication: Publication & { vocabulary: Vocabulary }
): Promise<Plan> {
  return dataSource.transaction(async (manager) => {
    await lockPlan(manager)
    const current = await currentPlan(manager)
    return publishDocument(manager, {
      ...publication,
      document: parsePlan(
        withChanges(current.terms, publication.terms),
        publication.vocabulary
      ),
    })
  })
}

export interface Published {
  document: PlanDocument
  vocabulary: Vocabulary
  note?: string | null
  effectiveFrom?: Date | null
  currencies?: readonly string[]
  actor: Actor
}

/** The same for a whole document, in a transaction that holds the plan's lock. */
export async function publishDocument(
  manager: EntityManager,
  published: Published
): Promise<Plan> {
  const { document, note, effectiveFrom, actor } = published
  const problems = await planProblems(manager, document, published)
  const refusal = problems.find(({ severity }) => severity === "error")
  if (refusal) {
    throw invalid(refusal.en)
  }
  // A workflow hands its input on as JSON, where a date is a text.
  const from = new Date(effectiveFrom ?? Date.now())
  if (from.getTime() < Date.now() - CLOCK_TOLERANCE_MS) {
    throw invalid(
      "A plan cannot take effect in the past: orders keep the terms they were placed under. Choose now or a later date"
    )
  }
  const id = newEntityId("plan")
  const version = (await manager.maximum(Plan, "version", {})) ?? 0
  await manager.insert(Plan, {
    id,
    version: version + 1,
    terms: document,
    note: note ?? null,
    published_by: actor.id,
    effective_from: from,
  })
  await recordAudit(manager, {
    actor,
    action: "plan.published",
    subject: { type: "plan", id },
    detail: {
      version: version + 1,
      note: note ?? null,
      effective_from: from.toISOString(),
    },
  })
  return manager.findOneByOrFail(Plan, { id })
}

/** A browser's clock is let be a little behind. */
const CLOCK_TOLERANCE_MS = 60_000

/** One publication at a time: each starts from the version before it. */
export async function lockPlan(manager: EntityManager): Promise<void> {
  await manager.query(
    "SELECT pg_advisory_xact_lock(hashtext('distribution:plan'))"
  )
}
