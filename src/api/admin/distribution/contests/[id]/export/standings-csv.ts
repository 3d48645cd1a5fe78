import type { MedusaContainer } from "@medusajs/framework/types"
import { stringify } from "csv-stringify/sync"
import { distributionOf } from "../../../../../../workflows/steps/module"
import type { TellableReward } from "../../../../../shared/growth/target-types"
import type { Contest } from "../../../../../shared/rows"
import type { AdminContestStanding } from "../../../../../types"
import { presentStandings } from "../../present-standings"

const PAGE = 500

const columns = [
  "rank",
  "distributor_id",
  "code",
  "name",
  "score",
  "counted",
  "correction_reason",
  "orders",
  "reached_on",
  "is_qualified",
  "rewards",
]

/** A leaderboard from the first on, page by page; what a spreadsheet would take for a formula is text. */
export async function* standingsCsv(
  scope: MedusaContainer,
  contest: Contest
): AsyncGenerator<string> {
  const { contests } = distributionOf(scope).growth
  yield stringify([columns], { bom: true })
  for (let after = 0; ;) {
    const rows = await contests.leaderboard({
      contestId: contest.id,
      after,
      limit: PAGE,
    })
    const presented = await presentStandings(scope, contest, rows)
    yield stringify(presented.map(toRow), { columns, escape_formulas: true })
    if (rows.length < PAGE) {
      return
    }
    after = rows.at(-1)!.position
  }
}

function toRow({ distributor, rewards, ...standing }: AdminContestStanding) {
  return {
    ...standing,
    distributor_id: distributor.id,
    code: distributor.code,
    name: distributor.name,
    is_qualified: standing.is_qualified ? "yes" : "no",
    rewards: rewards.map(wordOf).join("; "),
  }
}

function wordOf(reward: TellableReward): string {
  switch (reward.kind) {
    case "money":
      return `${reward.amount} ${reward.currency_code.toUpperCase()}`
    case "points":
      return `${reward.points} points`
    case "prize":
      return reward.prize.name
    case "promotion":
      return reward.promotion.type === "percentage"
        ? `promotion of ${reward.promotion.percent} %`
        : `promotion of ${reward.promotion.amount} ${reward.promotion.currency_code.toUpperCase()}`
  }
}
