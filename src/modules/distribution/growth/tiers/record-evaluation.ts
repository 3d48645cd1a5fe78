import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../../audit/record-audit"
import { TierEvaluation } from "../../entities"
import { newEntityId } from "../../entity-id"
import { invalid } from "../../errors"
import { recordNotices } from "../../settlement/record-notices"
import { readSettlementSettings } from "../../settlement/settlement-settings"
import { GROWTH_EVENTS } from "../events"
import { dayOfNumber, lastDayBefore } from "../results/days"
import { applyVerdicts } from "./apply-verdicts"
import { type Evaluated, evaluateTiers, type Found } from "./evaluate-tiers"

export interface EvaluationAsk {
  /** The last day that counts; the last that is over, when left out. */
  day?: string
  actor: Actor
  now: Date
}

/**
 * Evaluates every distributor as of a day, moves those whose tier does so by
 * itself, proposes the others, and keeps what it found. A day is evaluated once:
 * asked again, it gives the evaluation that is there. What earlier ones proposed
 * and nobody decided lapses, for this one says it anew.
 */
export async function recordEvaluation(
  dataSource: DataSource,
  { day: asked, actor, now }: EvaluationAsk
): Promise<TierEvaluation> {
  return dataSource.transaction(async (manager) => {
    const day = await evaluatedDay(manager, asked, now)
    const id = newEntityId("tevl")
    const isFirst = await insertEvaluation(manager, { id, day, actor, now })
    if (!isFirst) {
      return manager.findOneByOrFail(TierEvaluation, { day, status: "done" })
    }
    const evaluated = await evaluateTiers(manager, day)
    await lapseProposals(manager)
    const verdicts = rowsOf(id, evaluated.found)
    await insertVerdicts(manager, verdicts)
    await noteGrace(manager, { evaluationId: id, day, evaluated })
    await applyVerdicts(manager, {
      verdictIds: verdicts
        .filter(({ automation }) => automation === "automatic")
        .map((verdict) => verdict.id),
      cause: "evaluation",
      actor,
      now,
    })
    await manager.update(
      TierEvaluation,
      { id },
      { evaluated_count: evaluated.count }
    )
    await recordAudit(manager, {
      actor,
      action: "tiers.evaluated",
      subject: { type: "tier_evaluation", id },
      detail: { day, found: evaluated.found.length },
    })
    await recordNotices(manager, GROWTH_EVENTS.TIERS_EVALUATED, [id])
    return manager.findOneByOrFail(TierEvaluation, { id })
  })
}

/** The store's day that an evaluation looks back from; it must be over. */
export async function evaluatedDay(
  manager: EntityManager,
  asked: string | undefined,
  now: Date
): Promise<string> {
  const { time_zone } = await readSettlementSettings(manager)
  const last = lastDayBefore(now, time_zone)
  if (asked !== undefined && asked > last) {
    throw invalid(`Evaluate a day that is over; the last one is ${last}`)
  }
  return asked ?? last
}

/** One evaluation at a time is made or taken back. */
export async function waitForEvaluations(
  manager: EntityManager
): Promise<void> {
  await manager.query(
    "SELECT pg_advisory_xact_lock(hashtext('distribution:evaluate'))"
  )
}

/** Whoever evaluates the same day meanwhile waits here, and then finds it done. */
async function insertEvaluation(
  manager: EntityManager,
  { id, day, actor, now }: { id: string; day: string; actor: Actor; now: Date }
): Promise<boolean> {
  await waitForEvaluations(manager)
  const inserted: unknown[] = await manager.query(
    `INSERT INTO distribution_tier_evaluation (id, day, status, actor_id, actor_type, created_at)
     VALUES ($1, $2, 'done', $3, $4, $5)
     ON CONFLICT (day) WHERE status = 'done' DO NOTHING RETURNING id`,
    [id, day, actor.id, actor.type, now]
  )
  return inserted.length > 0
}

async function lapseProposals(manager: EntityManager): Promise<void> {
  await manager.query(
    "UPDATE distribution_tier_verdict SET status = 'lapsed' WHERE status = 'proposed'"
  )
}

function rowsOf(evaluationId: string, found: readonly Found[]) {
  return found.map(({ distributorId, fromTierId, verdict }) => ({
    id: newEntityId("tver"),
    evaluation_id: evaluationId,
    distributor_id: distributorId,
    kind: verdict.kind,
    from_tier_id: fromTierId,
    to_tier_id: verdict.toTierId,
    status: verdict.automation === "noted" ? "noted" : "proposed",
    automation: verdict.automation,
    grace_until:
      verdict.graceUntilDay === null
        ? null
        : dayOfNumber(verdict.graceUntilDay),
    evidence: verdict.evidence,
  }))
}

async function insertVerdicts(
  manager: EntityManager,
  rows: ReturnType<typeof rowsOf>
): Promise<void> {
  await manager.query(
    `INSERT INTO distribution_tier_verdict
       (id, evaluation_id, distributor_id, kind, from_tier_id, to_tier_id, status, grace_until,
        evidence)
     SELECT id, evaluation_id, distributor_id, kind, from_tier_id, to_tier_id, status,
            grace_until, evidence
       FROM json_to_recordset($1::json)
              AS found (id text, evaluation_id text, distributor_id text, kind text,
                        from_tier_id text, to_tier_id text, status text, grace_until date,
                        evidence jsonb)`,
    [JSON.stringify(rows)]
  )
}

/** Grace begins with the first day below, and is over for who is above again. */
async function noteGrace(
  manager: EntityManager,
  {
    evaluationId,
    day,
    evaluated,
  }: { evaluationId: string; day: string; evaluated: Evaluated }
): Promise<void> {
  const begun: { id: string }[] = await manager.query(
    `WITH begun AS (
       SELECT verdict.id, distributor.id AS distributor_id
         FROM distribution_distributor AS distributor
         JOIN distribution_tier_verdict AS verdict ON verdict.distributor_id = distributor.id
        WHERE verdict.evaluation_id = $1 AND verdict.kind <> 'up'
          AND distributor.tier_grace_since IS NULL
        ORDER BY distributor.id FOR NO KEY UPDATE OF distributor
     ), noted AS (
       UPDATE distribution_distributor AS distributor SET tier_grace_since = $2
         FROM begun WHERE distributor.id = begun.distributor_id
     )
     SELECT id FROM begun`,
    [evaluationId, day]
  )
  await manager.query(
    `WITH recovered AS (
       SELECT id, tier_grace_since FROM distribution_distributor
        WHERE id = ANY($2::text[]) AND tier_grace_since IS NOT NULL
        ORDER BY id FOR NO KEY UPDATE
     ), mended AS (
       UPDATE distribution_distributor AS distributor SET tier_grace_since = NULL
         FROM recovered WHERE distributor.id = recovered.id
     )
     UPDATE distribution_tier_evaluation
        SET recovered = (SELECT coalesce(jsonb_object_agg(id, tier_grace_since), '{}')
                           FROM recovered)
      WHERE id = $1`,
    [evaluationId, evaluated.recoveredIds]
  )
  await recordNotices(
    manager,
    GROWTH_EVENTS.TIER_AT_RISK,
    begun.map(({ id }) => id)
  )
}
