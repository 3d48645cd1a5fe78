import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import type { PlanDocument } from "../domain/plan/document"
import type { Vocabulary } from "../domain/plan/vocabulary"
import { PlanDraft, Simulation } from "../entities"
import { newEntityId } from "../entity-id"
import { invalid, notFound } from "../errors"
import { currentPlan } from "../plan/in-force"
import { parsePlan } from "../plan/parse-plan"
import { type PlanChanges, withChanges } from "../plan/with-changes"
import type { Period } from "./period"

export interface SimulationRequest {
  /** A whole document, or what changes of the current plan. */
  terms?: PlanChanges | null
  /** In place of terms. */
  draftId?: string | null
  from: Date | string
  until: Date | string
  name?: string | null
  actor: Actor
}

const LONGEST_YEARS = 5

/** Asks for terms to be run over the orders of a period; a draft is taken as it stands now. */
export async function requestSimulation(
  dataSource: DataSource,
  request: SimulationRequest,
  vocabulary: Vocabulary
): Promise<Simulation> {
  const period = periodOf(request)
  return dataSource.transaction(async (manager) => {
    const id = newEntityId("sim")
    const draft = await draftOf(manager, request)
    const document = draft?.terms ?? (await changedPlan(manager, request))
    const name = request.name?.trim() || draft?.name || null
    await manager.insert(Simulation, {
      id,
      name,
      draft_id: draft?.id ?? null,
      terms: parsePlan(document, vocabulary) as object,
      placed_from: period.from,
      placed_until: period.until,
      created_by: request.actor.id,
    })
    await recordAudit(manager, {
      actor: request.actor,
      action: "simulation.requested",
      subject: { type: "simulation", id },
      detail: {
        name,
        from: period.from.toISOString(),
        until: period.until.toISOString(),
      },
    })
    return manager.findOneByOrFail(Simulation, { id })
  })
}

function periodOf(request: SimulationRequest): Period {
  const from = new Date(request.from)
  const until = new Date(request.until)
  if (until <= from) {
    throw invalid(
      "The period ends before it begins; choose an end that lies after its beginning"
    )
  }
  const latest = new Date(from)
  latest.setUTCFullYear(from.getUTCFullYear() + LONGEST_YEARS)
  if (until > latest) {
    throw invalid(
      `A simulation covers at most ${LONGEST_YEARS} years; choose a shorter period`
    )
  }
  return { from, until }
}

async function draftOf(
  manager: EntityManager,
  { draftId, terms }: SimulationRequest
): Promise<PlanDraft | null> {
  if (!draftId && !terms) {
    throw invalid(
      "Nothing says what to simulate; give a draft by draft_id, or terms ({} is the current plan)"
    )
  }
  if (draftId && terms) {
    throw invalid("Give either a draft or terms to simulate, not both")
  }
  if (!draftId) {
    return null
  }
  const draft = await manager.findOneBy(PlanDraft, { id: draftId })
  if (!draft) {
    throw notFound(
      `There is no draft ${draftId}; it may have been published or deleted`
    )
  }
  return draft
}

async function changedPlan(
  manager: EntityManager,
  { terms }: SimulationRequest
): Promise<PlanDocument | Record<string, unknown>> {
  const current = await currentPlan(manager)
  return withChanges(current.terms, terms ?? {})
}
