import { z } from "@medusajs/framework/zod"
import { payoutStatuses } from "../../../../modules/distribution/domain/states"
import { currencyCode } from "../../../shared/minor-amount"
import {
  anyId,
  anyOf,
  type Paged,
  paging,
  search,
} from "../../../shared/validators"

export const payoutFilters = {
  q: search.optional(),
  status: anyOf(z.enum(payoutStatuses)).optional(),
  distributor_id: anyId,
  batch_id: anyId,
  statement_id: anyId,
  currency_code: anyOf(currencyCode).optional(),
}

export const ListPayouts = z.strictObject({
  ...paging(["id", "created_at", "amount", "status"], "-created_at"),
  ...payoutFilters,
})

export type ListPayouts = Paged<z.infer<typeof ListPayouts>>

export const reference = z
  .string()
  .trim()
  .max(255)
  .transform((text) => text || null)
  .nullish()

const proofUrl = z
  .url({
    protocol: /^https?$/,
    message: "Give a full address such as https://shop.example/proof.pdf",
  })
  .max(2_000)
  .nullish()

export const LandPayout = z
  .strictObject({
    status: z.enum(["sent", "paid", "failed", "returned"]),
    reference,
    reason: z
      .string()
      .trim()
      .refine((text) => text.length <= 1_000, {
        message: "A reason has at most 1000 characters; shorten it",
      })
      .nullish(),
    proof_url: proofUrl,
  })
  .refine(({ status, reason }) => isTold(status) || Boolean(reason), {
    path: ["reason"],
    message: "Say why it failed or came back",
  })

function isTold(status: string): boolean {
  return status === "sent" || status === "paid"
}

export type LandPayout = z.infer<typeof LandPayout>
