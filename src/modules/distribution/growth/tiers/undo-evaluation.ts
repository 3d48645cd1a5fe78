import { type DataSource, type EntityManager, MoreThan } from "typeorm"
import { type Actor, recordAudit } from "../../audit/record-audit"
import { TierEvaluation } from "../../entities"
import { invalid, notAllowed, notFound } from "../../errors"
import { recordNotices } from "../../settlement/record-notices"
import { GROWTH_EVENTS } from "../events"
import { lockJudged } from "./apply-verdicts"
import { waitForEvaluations } from "./record-evaluation"

export interface Undoing {
  id: string
  reason: string
  actor: Actor
  now: Date
}

export interface Undone {
  evaluation: TierEvaluation
  /** Whom it put back. */
  restored: number
  /** Who was moved again meanwhile and stays there. */
  leftAlone: number
}

/**
 * Takes an evaluation back as one: everybody whom it moved and nobody moved since
 * is in the tier, and as long in it, as before. Its proposals lapse, and so does
 * the grace that began with it; grace that it ended goes on. The day can be
 * evaluated anew. The steps stay in the history, and so do those back.
 */
export async function undoEvaluation(
  dataSource: DataSource,
  { id, reason, actor, now }: Undoing
): Promise<Undone> {
  const why = reason.trim()
  if (why === "") {
    throw invalid("Say why the evaluation is taken back")
  }
  return dataSource.transaction(async (manager) => {
    await lockEvaluation(manager, id)
    const moved = await movedVerdicts(manager, id)
    const restored = await restore(manager, { ids: moved, why, actor, now })
    await endGraceOf(manager, id)
    await giveGraceBack(manager, id)
    await manager.query(
      `UPDATE distribution_tier_verdict SET status = 'lapsed'
        WHERE evaluation_id = $1 AND status = 'proposed'`,
      [id]
    )
    await manager.update(
      TierEvaluation,
      { id },
      { status: "undone", undone_reason: why, undone_at: now }
    )
    await recordAudit(manager, {
      actor,
      action: "tiers.evaluation_undone",
      subject: { type: "tier_evaluation", id },
      detail: { reason: why, restored: restored.length },
    })
    await recordNotices(
      manager,
      GROWTH_EVENTS.DISTRIBUTOR_TIER_CHANGED,
      restored
    )
    return {
      evaluation: await manager.findOneByOrFail(TierEvaluation, { id }),
      restored: restored.length,
      leftAlone: moved.length - restored.length,
    }
  })
}

/** No evaluation is made meanwhile, and those that were made later are taken back first. */
async function lockEvaluation(
  manager: EntityManager,
  id: string
): Promise<void> {
  await waitForEvaluations(manager)
  const evaluation = await manager.findOne(TierEvaluation, {
    where: { id },
    lock: { mode: "for_no_key_update" },
  })
  if (!evaluation) {
    throw notFound(`There is no evaluation with id ${id}`)
  }
  if (evaluation.status === "undone") {
    throw notAllowed("This evaluation was taken back already")
  }
  const later = await manager.findOne(TierEvaluation, {
    where: { status: "done", created_at: MoreThan(evaluation.created_at) },
    order: { created_at: "DESC" },
  })
  if (later) {
    throw notAllowed(
      `The evaluation of ${later.day} was made after this one; take that back first`
    )
  }
}

/** Whose grace began with the evaluation has none any more. */
async function endGraceOf(manager: EntityManager, id: string): Promise<void> {
  await manager.query(
    `UPDATE distribution_distributor SET tier_grace_since = NULL
      WHERE id IN (SELECT distributor.id
                     FROM distribution_tier_verdict AS verdict
                     JOIN distribution_tier_evaluation AS evaluation
                       ON evaluation.id = verdict.evaluation_id
                     JOIN distribution_distributor AS distributor
                       ON distributor.id = verdict.distributor_id
                      AND distributor.tier_grace_since = evaluation.day
                    WHERE verdict.evaluation_id = $1 AND verdict.kind <> 'up'
                    ORDER BY distributor.id FOR NO KEY UPDATE OF distributor)`,
    [id]
  )
}

/** Whose grace it ended has it again, since the same day, unless it was put in a tier meanwhile. */
async function giveGraceBack(
  manager: EntityManager,
  id: string
): Promise<void> {
  await manager.query(
    `WITH mended AS (
       SELECT distributor.id, begun.day
         FROM distribution_tier_evaluation AS evaluation
        CROSS JOIN LATERAL jsonb_each_text(evaluation.recovered) AS begun (distributor_id, day)
         JOIN distribution_distributor AS distributor ON distributor.id = begun.distributor_id
        WHERE evaluation.id = $1 AND distributor.tier_grace_since IS NULL
          AND distributor.tier_since < evaluation.created_at
          AND NOT EXISTS (SELECT FROM distribution_tier_change AS step
                           WHERE step.distributor_id = distributor.id AND step.cause = 'by_hand'
                             AND step.created_at >= evaluation.created_at)
        ORDER BY distributor.id FOR NO KEY UPDATE OF distributor
     )
     UPDATE distribution_distributor AS distributor SET tier_grace_since = mended.day::date
       FROM mended WHERE distributor.id = mended.id`,
    [id]
  )
}

async function movedVerdicts(
  manager: EntityManager,
  evaluationId: string
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `SELECT id FROM distribution_tier_verdict
      WHERE evaluation_id = $1 AND status = 'applied' ORDER BY id`,
    [evaluationId]
  )
  return rows.map((row) => row.id)
}

/** Gives the ids of the distributors that are back where they were. */
async function restore(
  manager: EntityManager,
  {
    ids,
    why,
    actor,
    now,
  }: { ids: readonly string[]; why: string; actor: Actor; now: Date }
): Promise<string[]> {
  await lockJudged(manager, ids)
  const restored: { distributor_id: string }[] = await manager.query(
    `WITH verdict AS (
       SELECT verdict.*
         FROM distribution_tier_verdict AS verdict
         JOIN distribution_tier_change AS step
           ON step.id = replace(verdict.id, 'tver_', 'tchg_')
         JOIN distribution_distributor AS distributor
           ON distributor.id = verdict.distributor_id
          AND distributor.tier_id = verdict.to_tier_id
          AND distributor.tier_since = step.created_at
        WHERE verdict.id = ANY($1::text[])
     ), moved AS (
       UPDATE distribution_distributor AS distributor
          SET tier_id = verdict.from_tier_id,
              tier_since = (verdict.before ->> 'tier_since')::timestamptz,
              tier_direction = verdict.before ->> 'tier_direction',
              tier_protected_until = (verdict.before ->> 'tier_protected_until')::timestamptz,
              tier_grace_since = (verdict.before ->> 'tier_grace_since')::date,
              updated_at = $2
         FROM verdict WHERE distributor.id = verdict.distributor_id
     ), noted AS (
       UPDATE distribution_tier_verdict AS undone SET status = 'undone'
         FROM verdict WHERE undone.id = verdict.id
     ), kept AS (
       INSERT INTO distribution_tier_change
         (id, distributor_id, from_tier_id, to_tier_id, cause, evaluation_id, reason, actor_id,
          actor_type, created_at)
       SELECT replace(id, 'tver_', 'tund_'), distributor_id, to_tier_id, from_tier_id, 'undone',
              evaluation_id, $3, $4, $5, $2
         FROM verdict
     )
     SELECT distributor_id FROM verdict ORDER BY distributor_id`,
    [ids, now, why, actor.id, actor.type]
  )
  return restored.map(({ distributor_id }) => distributor_id)
}
