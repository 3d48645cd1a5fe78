import { z } from "@medusajs/framework/zod"
import { promotionTermsSchema } from "./award"

const reward = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("money"),
    /** Minor units, as digits. */
    amount: z.string().regex(/^[1-9]\d{0,14}$/, "Give an amount above zero"),
    currency_code: z
      .string()
      .regex(/^[a-z]{3}$/, "Give the currency as three small letters"),
  }),
  z.strictObject({
    kind: z.literal("points"),
    points: z.int().min(1).max(1_000_000_000),
  }),
  z.strictObject({
    kind: z.literal("promotion"),
    promotion: promotionTermsSchema,
  }),
  z.strictObject({
    kind: z.literal("prize"),
    prize_id: z.string().min(1).max(255),
  }),
])

/** What a rank gives. */
export type RankReward = z.infer<typeof reward>

const rank = z.int().min(1).max(100_000)

/** What the ranks from one to another give, each of them. */
export const rankPrizeSchema = z
  .strictObject({ from_rank: rank, to_rank: rank, reward })
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
): RankReward[] {
  return prizes.flatMap(({ from_rank, to_rank, reward }) =>
    from_rank <= rank && rank <= to_rank ? [reward] : []
  )
}

/** The last rank that gives anything. */
export function lastPrizedRank(prizes: readonly RankPrize[]): number {
  return prizes.reduce((last, { to_rank }) => Math.max(last, to_rank), 0)
}
