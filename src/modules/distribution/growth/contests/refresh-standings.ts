import type { DataSource, EntityManager } from "typeorm"
import { rolledUpMetrics } from "../../domain/growth/metrics"
import { Contest } from "../../entities"
import { readGrowthSettings } from "../growth-settings"
import { dailyResults } from "../results/daily-results"
import { lockContest } from "./lock-contest"
import { mayEnterSql } from "./may-enter"
import { rankedSql } from "./ranked-sql"
import { countStandings } from "./rerank"

/**
 * Brings the standings of a contest that the caller locked to what the daily
 * results come to now: scores, ranks, and who is on the board at all. One
 * statement; what did not change is not written. Who stands on the board stays on
 * it when its tier changes, and leaves it when it is not active any more or
 * nothing of its results is left.
 */
export async function refreshStandings(
  manager: EntityManager,
  contest: Contest,
  now: Date
): Promise<void> {
  const { reference_currency: reference } = await readGrowthSettings(manager)
  const { sql, parameters } = refreshQuery(contest, reference)
  await manager.query(sql, parameters)
  await countStandings(manager, contest.id)
  await manager.update(Contest, { id: contest.id }, { refreshed_at: now })
}

function refreshQuery(contest: Contest, reference: string | null) {
  const { id, metric, currency_code: currency, audience } = contest
  const { scope, measure } = rolledUpMetrics[metric]
  const parameters: unknown[] = []
  const bind = (value: unknown): string => `$${parameters.push(value)}`
  const contestId = bind(id)
  const isCompared = currency !== null && currency === reference
  const source = dailyResults(isCompared ? bind(reference) : null)
  const value = isCompared ? `round(${measure} * factor)` : measure
  const inCurrency =
    currency === null || isCompared
      ? ""
      : `AND currency_code = ${bind(currency)}`
  // Looked up one by one by the key: no plan depends on how many stand on the board already.
  const standingOf = (column: string) =>
    `(SELECT ${column} FROM distribution_contest_standing AS standing
       WHERE standing.contest_id = ${contestId}
         AND standing.distributor_id = counted.distributor_id)`
  const sql = `
    WITH part AS (
      SELECT distributor_id, day, ${value} AS score, orders, false AS is_corrected
        FROM ${source} AS daily
       WHERE scope = '${scope}' ${inCurrency}
         AND day BETWEEN ${bind(contest.starts_on)}::date AND ${bind(contest.ends_on)}::date
      UNION ALL
      SELECT distributor_id, ${bind(contest.starts_on)}::date, 0, 0, true
        FROM distribution_contest_standing
       WHERE contest_id = ${contestId} AND corrected_score IS NOT NULL
    ), running AS (
      SELECT distributor_id, day, sum(score) AS score, sum(orders) AS orders,
             bool_or(is_corrected) AS is_corrected,
             sum(sum(score)) OVER (PARTITION BY distributor_id ORDER BY day) AS so_far,
             sum(sum(score)) OVER (PARTITION BY distributor_id) AS total
        FROM part GROUP BY distributor_id, day
    ), counted AS (
      SELECT distributor_id, coalesce(sum(score), 0)::bigint AS counted,
             sum(orders)::bigint AS orders,
             min(day) FILTER (WHERE total > 0 AND so_far >= total) AS reached_on
        FROM running GROUP BY distributor_id
      HAVING sum(score) > 0 OR bool_or(is_corrected)
    ), entrant AS (
      SELECT counted.*,
             date_trunc('milliseconds', distributor.created_at) AS enrolled_at,
             coalesce(${standingOf("corrected_score")}, counted.counted) AS score
        FROM counted
        JOIN distribution_distributor AS distributor ON distributor.id = counted.distributor_id
        JOIN distribution_tier AS tier ON tier.id = distributor.tier_id
       WHERE distributor.status = 'active'
         AND (${mayEnterSql(bind(audience.tier_ids), bind(audience.distributor_ids))}
              OR ${standingOf("id")} IS NOT NULL)
    ), ranked AS (
      SELECT *, ${rankedSql(contest.tie_rule)},
             score > 0 AND score >= ${bind(contest.minimum)}::bigint AS is_qualified
        FROM entrant
    ), gone AS (
      DELETE FROM distribution_contest_standing
       WHERE contest_id = ${contestId}
         AND distributor_id NOT IN (SELECT distributor_id FROM ranked)
    )
    INSERT INTO distribution_contest_standing AS standing
      (id, contest_id, distributor_id, score, counted, orders, reached_on, enrolled_at,
       position, rank, is_qualified)
    SELECT 'cstd_' || upper(replace(gen_random_uuid()::text, '-', '')), ${contestId},
           distributor_id, score, counted, orders, reached_on, enrolled_at, position, rank,
           is_qualified
      FROM ranked
    ON CONFLICT (contest_id, distributor_id) DO UPDATE
       SET score = excluded.score, counted = excluded.counted, orders = excluded.orders,
           reached_on = excluded.reached_on, position = excluded.position,
           rank = excluded.rank, is_qualified = excluded.is_qualified
     WHERE (standing.score, standing.counted, standing.orders, standing.reached_on,
            standing.position, standing.rank, standing.is_qualified)
           IS DISTINCT FROM
           (excluded.score, excluded.counted, excluded.orders, excluded.reached_on,
            excluded.position, excluded.rank, excluded.is_qualified)`
  return { sql, parameters }
}

/** The same of a contest that runs, which it locks; nothing for one that does not. */
export async function refreshContest(
  dataSource: DataSource,
  { id, now }: { id: string; now: Date }
): Promise<Contest> {
  return dataSource.transaction(async (manager) => {
    const contest = await lockContest(manager, id)
    if (contest.status === "open") {
      await refreshStandings(manager, contest, now)
    }
    return manager.findOneByOrFail(Contest, { id })
  })
}
