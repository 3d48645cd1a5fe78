import { z } from "@medusajs/framework/zod"
import { batchStatuses } from "../../../../modules/distribution/domain/states"
import { currencyCode, majorAmount } from "../../../shared/minor-amount"
import { anyOf, id, type Paged, paging } from "../../../shared/validators"
import { payoutFilters, reference } from "../payouts/validators"

const MAX_NAMED = 1_000

const payout = z.strictObject({
  statement_id: id,
  /** Major units; all that is open, when left out. */
  amount: majorAmount
    .refine((amount) => amount > 0, {
      message: "An amount to pay is above zero",
    })
    .nullish(),
  method_id: id.nullish(),
})

export const CreatePayoutBatch = z.strictObject({
  payouts: z
    .array(payout)
    .max(MAX_NAMED)
    .refine((named) => named.length > 0, {
      message: "Name a statement, or leave payouts out to pay all that is due",
    })
    .optional(),
  currency_codes: z.array(currencyCode).min(1).max(200).nullish(),
})

export type CreatePayoutBatch = z.infer<typeof CreatePayoutBatch>

export const PreviewPayoutBatch = z.strictObject({
  currency_code: anyOf(currencyCode).optional(),
})

export type PreviewPayoutBatch = z.infer<typeof PreviewPayoutBatch>

export const ListPayoutBatches = z.strictObject({
  ...paging(["number", "created_at", "status"], "-number"),
  status: anyOf(z.enum(batchStatuses)).optional(),
})

export type ListPayoutBatches = Paged<z.infer<typeof ListPayoutBatches>>

const { batch_id: _, ...ofBatch } = payoutFilters

export const ListBatchPayouts = z.strictObject({
  ...paging(["id", "created_at", "amount", "status"], "id"),
  ...ofBatch,
})

export type ListBatchPayouts = Paged<z.infer<typeof ListBatchPayouts>>

export const MarkBatchPaid = z.strictObject({
  payout_ids: z.array(id).min(1).max(MAX_NAMED).optional(),
  reference,
})

export type MarkBatchPaid = z.infer<typeof MarkBatchPaid>
