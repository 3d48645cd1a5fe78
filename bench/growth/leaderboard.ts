import type { DataSource } from "typeorm"
import { ContestVerbs } from "../../src/modules/distribution/growth/contests/contest-verbs"
import { sideBySide, timed, timingRow } from "../rounds"
import type { Row } from "../row"
import { LAST_DAY } from "./results"

const ROUNDS = 15
const PAGE = 50

/** Reads a page far down a leaderboard that everybody is on, against the first. */
export async function leaderboardRow(
  dataSource: DataSource,
  distributors: number
): Promise<Row> {
  const contests = new ContestVerbs(dataSource)
  const contestId = await openContest(contests)
  await dataSource.query("VACUUM ANALYZE distribution_contest_standing")
  const read = (after: number) =>
    timed(async () => {
      const rows = await contests.leaderboard({ contestId, after, limit: PAGE })
      if (rows.length !== PAGE) {
        throw new Error(`A page has ${rows.length} rows`)
      }
    })
  const timings = await sideBySide(ROUNDS, {
    measured: () => read(Math.floor(distributors * 0.9)),
    floor: () => read(0),
  })
  return {
    ...timingRow(
      {
        measure: `a page at 90 % of a leaderboard of ${distributors}`,
        floor: "its first page",
      },
      timings
    ),
    atMost: 20,
  }
}

async function openContest(contests: ContestVerbs): Promise<string> {
  const actor = { id: null, type: "system" } as const
  const { id } = await contests.create({
    terms: {
      name: "Race",
      description: null,
      metric: "own_sales",
      currency_code: "eur",
      starts_on: "2036-10-01",
      ends_on: LAST_DAY,
      final_after_days: 0,
      objections_days: 7,
      audience: { tier_ids: [], distributor_ids: [] },
      minimum: "0",
      tie_rule: "first_to_reach",
      prizes: [
        {
          from_rank: 1,
          to_rank: 10,
          reward: { kind: "points", points: "100" },
        },
      ],
    },
    actor,
  })
  const now = new Date(`${LAST_DAY}T12:00:00.000Z`)
  await contests.open({ id, actor, now })
  return id
}
