import { z } from "@medusajs/framework/zod"
import { disputeTransitions } from "../../../../modules/distribution/domain/states"
import { majorAmount } from "../../../shared/minor-amount"
import type { ValidatedRoute } from "../../../shared/validated-route"
import { anyId, anyOf } from "../../../shared/validators"

const BASE = "/admin/distribution/disputes"

const disputeStatuses = Object.keys(
  disputeTransitions
) as (keyof typeof disputeTransitions)[]

/** Those to be answered come first, always. */
export const ListDisputes = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  status: anyOf(z.enum(disputeStatuses)).optional(),
  statement_id: anyId,
  distributor_id: anyId,
})

export type ListDisputes = z.infer<typeof ListDisputes>

export const AnswerDispute = z
  .strictObject({
    accept: z.boolean(),
    answer: z
      .string()
      .refine((text) => text.trim().length > 0 && text.length <= 2_000, {
        message: "Write an answer of 1 to 2000 characters",
      }),
    /** What the statement changes by; below zero where it takes. */
    amount: majorAmount.nullish(),
  })
  .refine(({ accept, amount }) => accept || !amount, {
    message:
      "An objection that is rejected changes nothing; leave `amount` out",
  })

export type AnswerDispute = z.infer<typeof AnswerDispute>

export const adminDisputeRoutes: ValidatedRoute[] = [
  { method: "GET", matcher: BASE, query: ListDisputes },
  { method: "POST", matcher: `${BASE}/:id/answer`, body: AnswerDispute },
]
