import type { DataSource } from "typeorm"
import { readGrowthSettings } from "../growth-settings"
import { dailyResults } from "../results/daily-results"
import { daysAfter } from "../results/days"
import { evaluatedDay } from "../tiers/record-evaluation"
import { asOfOneMoment, type WorkList, type WorkListPage } from "./page"

/** Who sells less than it used to; amounts in minor units as digits. */
export interface Slipping {
  distributor_id: string
  currency_code: string
  /** The last 30 days that are over. */
  recent: string
  /** What 30 days brought on average in the 90 before. */
  usual: string
  /** By how much of the usual it fell, in whole percent. */
  fell_percent: number
}

const RECENT_DAYS = 30
const USUAL_DAYS = 90

/**
 * Active distributors whose own sales fell by the percentage of the settings or
 * more, who lost most first: by currency, or over all in the one to compare in.
 */
export function slipping(
  dataSource: DataSource,
  { now, skip, take }: WorkListPage
): Promise<WorkList<Slipping>> {
  return asOfOneMoment(dataSource, async (manager) => {
    const { reference_currency: reference, slipping_percent: percent } =
      await readGrowthSettings(manager)
    const day = await evaluatedDay(manager, undefined, now)
    const recentFrom = daysAfter(day, 1 - RECENT_DAYS)
    const from = daysAfter(recentFrom, -USUAL_DAYS)
    const rows: (Slipping & { count: number })[] = await manager.query(
      `WITH sold AS (
         SELECT distributor_id, ${reference ? "$7::text" : "currency_code"} AS currency_code,
                sum(${reference ? "round(net * factor)" : "net"})
                  FILTER (WHERE day >= $2::date) AS recent,
                sum(${reference ? "round(net * factor)" : "net"})
                  FILTER (WHERE day < $2::date) / 3 AS usual
           FROM ${dailyResults(reference && "$7::text")} AS daily
          WHERE scope = 'own' AND day BETWEEN $1::date AND $3::date
          GROUP BY 1, 2
       ), fallen AS (
         SELECT distributor_id, currency_code, coalesce(recent, 0) AS recent, round(usual) AS usual
           FROM sold
          WHERE usual > 0 AND coalesce(recent, 0) * 100 <= usual * (100 - $4::int)
       )
       SELECT distributor_id, currency_code, recent::text, usual::text,
              floor(100 - 100 * recent / greatest(usual, 1))::int AS fell_percent,
              count(*) OVER ()::int AS count
         FROM fallen JOIN distribution_distributor AS distributor
           ON distributor.id = fallen.distributor_id AND distributor.status = 'active'
        ORDER BY fallen.usual - fallen.recent DESC, distributor_id, currency_code
        OFFSET $5 LIMIT $6`,
      [from, recentFrom, day, percent, skip, take].concat(reference ?? [])
    )
    return {
      rows: rows.map(({ count: _, ...row }) => row),
      count: rows[0]?.count ?? 0,
      day,
    }
  })
}
