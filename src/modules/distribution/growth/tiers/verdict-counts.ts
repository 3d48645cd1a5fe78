import type { EntityManager } from "typeorm"
import type { VerdictKind } from "../../domain/growth/verdict"

export type VerdictCounts = Record<VerdictKind | "proposed", number>

/** What evaluations found, counted, by evaluation. Walks `distribution_tier_verdict_key`. */
export async function verdictCounts(
  manager: EntityManager,
  evaluationIds: readonly string[]
): Promise<Map<string, VerdictCounts>> {
  const rows: (VerdictCounts & { evaluation_id: string })[] =
    await manager.query(
      `SELECT evaluation_id,
              count(*) FILTER (WHERE kind = 'up')::int AS up,
              count(*) FILTER (WHERE kind = 'down')::int AS down,
              count(*) FILTER (WHERE kind = 'grace')::int AS grace,
              count(*) FILTER (WHERE status = 'proposed')::int AS proposed
         FROM distribution_tier_verdict
        WHERE evaluation_id = ANY($1::text[])
        GROUP BY evaluation_id`,
      [evaluationIds]
    )
  return new Map(
    rows.map(({ evaluation_id, ...counts }) => [evaluation_id, counts])
  )
}
