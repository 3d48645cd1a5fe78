import { z } from "@medusajs/framework/zod"
import { type FixedBonus, fixedBonusSchema } from "./bonus"

const rank = z.int().min(1).max(100_000)

/** What the ranks from one to another give, each of them. */
export const rankPrizeSchema = z
  .strictObject({ from_rank: rank, to_rank: rank, reward: fixedBonusSchema })
  .refine(({ from_rank, to_rank }) => from_rank <= to_rank, {
    message: "A prize is for the ranks from one to a later one",
    path: ["to_rank"],
  })

export type RankPrize = z.infer<typeof rankPrizeSchema>

export const rankPrizesSchema = z.array(rankPrizeSchema).min(1).max(100)

/** Everything that a rank gives, in the order in which it is listed. */
export function rewardsOf(
  prizes: readonly RankPrize[],
  rank: number
): FixedBonus[] {
  return prizes.flatMap(({ from_rank, to_rank, reward }) =>
    from_rank <= rank && rank <= to_rank ? [reward] : []
  )
}

/** The last rank that gives anything. */
export function lastPrizedRank(prizes: readonly RankPrize[]): number {
  return prizes.reduce((last, { to_rank }) => Math.max(last, to_rank), 0)
}
