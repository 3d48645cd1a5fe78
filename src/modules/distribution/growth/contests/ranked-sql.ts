import {
  rankingKeys,
  type RankingKey,
  type TieRuleCode,
  tieRules,
} from "../../domain/growth/ranking"

const columns: Record<RankingKey, string> = {
  score: "score",
  reachedOn: "reached_on",
  orders: "orders",
  enrolledAt: "enrolled_at",
  id: `distributor_id COLLATE "C"`,
}

/** Position and rank of entrants by a tie rule, as two columns of SQL. */
export function rankedSql(rule: TieRuleCode): string {
  const { by, sharesRank } = tieRules[rule]
  const order = by
    .map(
      (key) =>
        `${columns[key]} ${rankingKeys[key] === "more" ? "DESC" : "ASC"} NULLS LAST`
    )
    .join(", ")
  const position = `row_number() OVER (ORDER BY ${order})`
  const rank = sharesRank ? "rank() OVER (ORDER BY score DESC)" : position
  return `${position} AS position, ${rank} AS rank`
}
