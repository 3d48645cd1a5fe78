import type { DataSource } from "typeorm"
import { evaluateTiers } from "../../src/modules/distribution/growth/tiers/evaluate-tiers"
import { sideBySide, timed, timingRow } from "../rounds"
import type { Row } from "../row"
import { LAST_DAY } from "./results"

const ROUNDS = 5

const SILVER = 62_000
const GOLD = 72_000

/** Evaluates everybody over 90 days by two tiers' criteria, and finds the same as plain SQL does. */
export async function evaluationRow(
  dataSource: DataSource,
  distributors: number
): Promise<Row> {
  await setCriteria(dataSource, "tier_2", SILVER)
  await setCriteria(dataSource, "tier_3", GOLD)
  let risen = 0
  const timings = await sideBySide(ROUNDS, {
    measured: () =>
      timed(async () => {
        const { count, found } = await dataSource.transaction((manager) =>
          evaluateTiers(manager, LAST_DAY)
        )
        risen = found.filter(({ verdict }) => verdict.kind === "up").length
        if (count !== distributors || risen === 0) {
          throw new Error(`${risen} of ${count} distributors rise`)
        }
      }),
    floor: () =>
      timed(async () => {
        const rows = await dataSource.query(byHand, [LAST_DAY, SILVER, GOLD])
        if (risen > 0 && rows.length !== risen) {
          throw new Error(`${rows.length} rise by hand, ${risen} otherwise`)
        }
      }),
  })
  return timingRow(
    {
      measure: `evaluating ${distributors} distributors over 90 days`,
      floor: "one hand-written SQL that finds who rises",
      target: 3,
    },
    timings
  )
}

async function setCriteria(
  dataSource: DataSource,
  tierId: string,
  cents: number
): Promise<void> {
  const criterion = {
    metric: "own_sales",
    at_least: String(cents),
    currency_code: "eur",
    window: { type: "rolling", days: 90 },
  }
  const group = { match: "all", of: [criterion] }
  await dataSource.query(
    "UPDATE distribution_tier SET criteria = $2 WHERE id = $1",
    [
      tierId,
      {
        reach: group,
        keep: group,
        promotion: "automatic",
        demotion: "automatic",
        grace_days: 0,
        minimum_stay_days: 0,
      },
    ]
  )
}

const byHand = `
  SELECT distributor.id, sold.net
    FROM distribution_distributor AS distributor
    JOIN (SELECT distributor_id, sum(net) AS net
            FROM distribution_daily_result
           WHERE scope = 'own' AND currency_code = 'eur'
             AND day BETWEEN $1::date - 89 AND $1::date
           GROUP BY distributor_id) AS sold ON sold.distributor_id = distributor.id
   WHERE distributor.status = 'active'
     AND ((distributor.tier_id = 'tier_standard' AND sold.net >= $2)
          OR (distributor.tier_id = 'tier_2' AND sold.net >= $3))`
