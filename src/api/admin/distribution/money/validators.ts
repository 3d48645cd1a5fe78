import { z } from "@medusajs/framework/zod"
import { adjustmentKinds } from "../../../../modules/distribution/settlement/adjustment-kinds"
import { currencyCode, majorAmount } from "../../../shared/minor-amount"
import { anyId, paging } from "../../../shared/validators"

export const ListAdjustments = z.strictObject({
  ...paging(["created_at"], "-created_at"),
  id: anyId,
})

/** The module says how long a reason may be. */
const reason = z.string()

export const BookAdjustment = z.strictObject({
  kind: z.enum(adjustmentKinds),
  currency_code: currencyCode,
  amount: majorAmount,
  reason,
})

export type BookAdjustment = z.infer<typeof BookAdjustment>

export const ReverseAdjustment = z.strictObject({ reason })

export type ReverseAdjustment = z.infer<typeof ReverseAdjustment>
