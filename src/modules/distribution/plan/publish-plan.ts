import { newEntityId } from "../entity-id"
import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { validatePlan } from "../domain/plan/validate"
import { Plan, Tier } from "../entities"
import { invalid } from "../errors"
import { currentPlan } from "./current-plan"
import { type PlanDocument, planDocumentSchema, toTerms } from "./plan-document"

export interface Publication {
  /** What changes; everything else stays as it is in the current version. */
  terms: Partial<PlanDocument>
  note?: string | null
  actor: Actor
}

/** Publishes a new version of the plan; orders that exist keep the one they have. */
export async function publishPlan(
  dataSource: DataSource,
  publication: Publication
): Promise<Plan> {
  return dataSource.transaction((manager) =>
    publishPlanWithin(manager, publication)
  )
}

/** The same, in a transaction that does more. */
export async function publishPlanWithin(
  manager: EntityManager,
  { terms, note, actor }: Publication
): Promise<Plan> {
  await lockPlan(manager)
  const current = await currentPlan(manager)
  const document = parse({ ...current.terms, ...terms })
  await assertTiersExist(manager, document)
  const [refusal] = validatePlan(toTerms(document))
  if (refusal) {
    throw invalid(refusal.message)
  }
  const id = newEntityId("plan")
  const version = current.version + 1
  await manager.insert(Plan, {
    id,
    version,
    terms: document,
    note: note ?? null,
    published_by: actor.id,
  })
  await recordAudit(manager, {
    actor,
    action: "plan.published",
    subject: { type: "plan", id },
    detail: { version, note: note ?? null, changed: Object.keys(terms) },
  })
  return manager.findOneByOrFail(Plan, { id })
}

/** One publication at a time: each starts from the version before it. */
async function lockPlan(manager: EntityManager): Promise<void> {
  await manager.query(
    "SELECT pg_advisory_xact_lock(hashtext('distribution:plan'))"
  )
}

function parse(document: unknown): PlanDocument {
  const parsed = planDocumentSchema.safeParse(document)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw invalid(
      `The plan cannot be published: ${issue?.message} (${issue?.path.join(".")})`
    )
  }
  return parsed.data
}

async function assertTiersExist(
  manager: EntityManager,
  document: PlanDocument
): Promise<void> {
  const tiers = await manager.find(Tier, { select: { id: true } })
  const known = new Set(tiers.map((tier) => tier.id))
  const unknown = Object.keys(document.rates_ppm).find((id) => !known.has(id))
  if (unknown !== undefined) {
    throw invalid(`The plan names a tier that does not exist: ${unknown}`)
  }
}
