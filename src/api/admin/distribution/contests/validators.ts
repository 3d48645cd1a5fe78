import { z } from "@medusajs/framework/zod"
import { daySchema } from "../../../../modules/distribution/domain/growth/window"
import {
  contestStatuses,
  objectionStatuses,
} from "../../../../modules/distribution/domain/growth/contest"
import { rolledUpMetricCodes } from "../../../../modules/distribution/domain/growth/metrics"
import { tieRuleCodes } from "../../../../modules/distribution/domain/growth/ranking"
import { bonusBody } from "../../../shared/growth/bonus-body"
import { currencyCode } from "../../../shared/minor-amount"
import {
  anyOf,
  id,
  type Paged,
  paging,
  readAt,
  search,
} from "../../../shared/validators"

export const ListContests = z.strictObject({
  ...paging(["starts_on", "ends_on", "name", "created_at"], "-ends_on"),
  q: search.optional(),
  status: anyOf(z.enum(contestStatuses)).optional(),
})

export type ListContests = Paged<z.infer<typeof ListContests>>

const days = z.int().min(0).max(365)

const rank = z.int().min(1).max(100_000)

const prize = z.strictObject({
  from_rank: rank,
  to_rank: rank,
  reward: bonusBody,
})

export type PrizeBody = z.infer<typeof prize>

export const CreateContest = z.strictObject({
  name: z.string().trim().min(1).max(200),
  description: z.string().max(5_000).nullish(),
  metric: z.enum(rolledUpMetricCodes),
  /** Of amounts of money, and only of these. */
  currency_code: currencyCode.nullish(),
  starts_on: daySchema,
  ends_on: daySchema,
  /** How many days after the last one returns still change the result. */
  final_after_days: days.optional(),
  objections_days: days.optional(),
  /** Everybody, when it names nobody. */
  audience: z
    .strictObject({
      tier_ids: z.array(id).max(100).optional(),
      distributor_ids: z.array(id).max(10_000).optional(),
    })
    .optional(),
  /** What it takes to qualify, as the metric counts. */
  minimum: z.number().min(0).optional(),
  tie_rule: z.enum(tieRuleCodes).optional(),
  prizes: z.array(prize).min(1).max(100),
})

export type CreateContest = z.infer<typeof CreateContest>

export const UpdateContest = CreateContest.partial().extend({
  updated_at: readAt.optional(),
})

export type UpdateContest = z.infer<typeof UpdateContest>

export const ReadLeaderboard = z.strictObject({
  /** The `next` of the answer before. */
  after: z.coerce.number().int().min(0).max(1_000_000_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export type ReadLeaderboard = z.infer<typeof ReadLeaderboard>

export const ListObjections = z.strictObject({
  ...paging(["created_at", "status"], "-created_at"),
  status: anyOf(z.enum(objectionStatuses)).optional(),
})

export type ListObjections = Paged<z.infer<typeof ListObjections>>

export const AnswerObjection = z
  .strictObject({
    accept: z.boolean(),
    answer: z.string().trim().min(1).max(2_000),
    /** What somebody's score is; everything is counted anew, when left out. */
    correction: z
      .strictObject({
        /** Who objected, when left out. */
        distributor_id: id.optional(),
        score: z.number().min(0),
      })
      .nullish(),
  })
  .refine(({ accept, correction }) => accept || !correction, {
    message:
      "An objection that is rejected changes nothing; leave `correction` out",
  })

export type AnswerObjection = z.infer<typeof AnswerObjection>

export const ListWork = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
})

export type ListWork = z.infer<typeof ListWork>
