/** What an entrant is ranked by. */
export interface Entrant {
  id: string
  score: bigint
  /** The day on which its score stood for the first time; null when it never counted. */
  reachedOn: string | null
  orders: bigint
  /** When it was enrolled, in milliseconds. */
  enrolledAt: number
}

export type RankingKey = keyof Entrant

/** Whether more of it, or less, stands above; of days and ids the earlier does. */
export const rankingKeys = {
  score: "more",
  reachedOn: "less",
  orders: "more",
  enrolledAt: "less",
  id: "less",
} as const satisfies Record<RankingKey, "more" | "less">

interface TieRule {
  /** Whether equal scores have one rank, and each of them gets its prize. */
  sharesRank: boolean
  /** What decides, the first that differs; the id always does in the end. */
  by: readonly RankingKey[]
}

/** What becomes of equal scores. Who was enrolled earlier is listed first among what is left equal. */
export const tieRules = {
  shared: { sharesRank: true, by: ["score", "enrolledAt", "id"] },
  first_to_reach: {
    sharesRank: false,
    by: ["score", "reachedOn", "enrolledAt", "id"],
  },
  more_orders: {
    sharesRank: false,
    by: ["score", "orders", "enrolledAt", "id"],
  },
} as const satisfies Record<string, TieRule>

export type TieRuleCode = keyof typeof tieRules

export const tieRuleCodes = Object.keys(tieRules) as TieRuleCode[]

export interface Ranked {
  id: string
  /** 1, 2, 3, … in the order in which they are listed. */
  position: number
  /** One more than there are above; equal scores share it where the rule says so. */
  rank: number
}

/** Below zero where the first stands above the second; zero for the same entrant only. */
export function compareEntrants(
  rule: TieRuleCode,
  one: Entrant,
  other: Entrant
): number {
  for (const key of tieRules[rule].by) {
    const order = compareValues(one[key], other[key])
    if (order !== 0) {
      return rankingKeys[key] === "more" ? -order : order
    }
  }
  return 0
}

/** What is not there comes last where less stands above. */
function compareValues(
  one: Entrant[RankingKey],
  other: Entrant[RankingKey]
): number {
  if (one === other) {
    return 0
  }
  if (one === null || other === null) {
    return one === null ? 1 : -1
  }
  return one < other ? -1 : 1
}

/** Entrants as a leaderboard lists them, in whatever order they come. */
export function ranking(
  entrants: readonly Entrant[],
  rule: TieRuleCode
): Ranked[] {
  const listed = [...entrants].sort((one, other) =>
    compareEntrants(rule, one, other)
  )
  const ranked: Ranked[] = []
  listed.forEach(({ id, score }, index) => {
    const above = listed[index - 1]
    const isShared = tieRules[rule].sharesRank && above?.score === score
    const rank = isShared ? ranked[index - 1]!.rank : index + 1
    ranked.push({ id, position: index + 1, rank })
  })
  return ranked
}
