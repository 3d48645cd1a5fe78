import type { MedusaContainer } from "@medusajs/framework/types"
import { rewardsOf } from "../../../../modules/distribution/domain/growth/rank-prizes"
import { rewardsIn } from "../../../../workflows/growth/rewards-in"
import { amountsIn, type ToAmount } from "../../../shared/amounts"
import { distributorSummaries } from "../../../shared/distributor-summaries"
import { metricValuesIn } from "../../../shared/growth/metric-digits"
import type { Contest, ContestStanding } from "../../../shared/rows"
import type { AdminContestStanding, AdminStandingResults } from "../../../types"

/** Standings of one contest with who they are of and what their ranks give. */
export async function presentStandings(
  scope: MedusaContainer,
  contest: Contest,
  rows: readonly ContestStanding[]
): Promise<AdminContestStanding[]> {
  const distributors = await distributorSummaries(
    scope,
    rows.map(({ distributor_id }) => distributor_id)
  )
  const toReward = await rewardsIn(
    scope,
    contest.prizes.map(({ reward }) => reward)
  )
  const toValue = await metricValuesIn(scope, [contest.currency_code])
  const toAmount = await amountsIn(scope, rows.flatMap(currenciesOf))
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    rank: row.rank,
    distributor: distributors.get(row.distributor_id)!,
    score: toValue(row.score, contest),
    counted: toValue(row.counted, contest),
    correction_reason: row.correction_reason,
    orders: Number(row.orders),
    reached_on: row.reached_on,
    is_qualified: row.is_qualified,
    rewards: row.is_qualified
      ? rewardsOf(contest.prizes, row.rank).map(toReward)
      : [],
    results: resultsOf(row, toAmount),
  }))
}

function currenciesOf({ evidence }: ContestStanding): string[] {
  return (evidence?.results ?? []).map(({ currency_code }) => currency_code)
}

function resultsOf(
  { evidence }: ContestStanding,
  toAmount: ToAmount
): AdminStandingResults[] | null {
  return (
    evidence &&
    evidence.results.map(({ currency_code, ...summed }) => ({
      currency_code,
      net: toAmount(summed.net, currency_code),
      returned: toAmount(summed.returned, currency_code),
      units: Number(summed.units_milli) / 1_000,
      orders: Number(summed.orders),
      new_customers: Number(summed.new_customers),
      repeat_orders: Number(summed.repeat_orders),
      commission: toAmount(summed.commission, currency_code),
    }))
  )
}
