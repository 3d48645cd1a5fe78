import { z } from "@medusajs/framework/zod"
import { statementStatuses } from "../../../../modules/distribution/domain/states"
import { currencyCode, majorAmount } from "../../../shared/minor-amount"
import {
  anyId,
  anyOf,
  flag,
  id,
  type Paged,
  paging,
  search,
} from "../../../shared/validators"

const moment = z.iso.datetime({
  offset: true,
  message: "A date is written as 2026-01-31T00:00:00Z",
})

const filters = {
  q: search.optional(),
  status: anyOf(z.enum(statementStatuses)).optional(),
  period_id: anyId,
  distributor_id: anyId,
  currency_code: anyOf(currencyCode).optional(),
  has_open_dispute: flag.optional(),
  /** Whether distributors can object no longer. */
  is_review_over: flag.optional(),
  due_before: moment.optional(),
}

export const ListStatements = z.strictObject({
  ...paging(
    ["number", "due_at", "ends_at", "closing", "drawn", "payable", "status"],
    "-number"
  ),
  ...filters,
})

export type ListStatements = Paged<z.infer<typeof ListStatements>>

export const ExportStatements = z.strictObject(filters)

export type StatementFilters = z.infer<typeof ExportStatements>

export const ListLines = z.strictObject({
  after: z
    .string()
    .regex(/^\d{1,18}$/, "Give the `next` of the answer before")
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export type ListLines = z.infer<typeof ListLines>

const MOST_AT_ONCE = 1_000

const ids = z
  .array(id)
  .refine((named) => named.length >= 1 && named.length <= MOST_AT_ONCE, {
    message: `Name 1 to ${MOST_AT_ONCE} statements at once`,
  })

/** What a verb is to be done to: these, or all that wait for it. */
function these(all: string) {
  return (body: Record<string, unknown>) =>
    (body.ids === undefined) !== (body[all] === undefined)
}

export const ApproveStatements = z
  .strictObject({
    ids: ids.optional(),
    /** All whose review is over and to which nobody objects. */
    all_due: z.literal(true).optional(),
    before_review_ends: z.boolean().optional(),
    /** What you saw that they come to, by id; one that comes to something else is left. */
    seen_payables: z.record(z.string(), majorAmount).optional(),
  })
  .refine(these("all_due"), "Send either `ids` or `all_due`")

export type ApproveStatements = z.infer<typeof ApproveStatements>

export const IssueStatements = z
  .strictObject({
    ids: ids.optional(),
    all_drafts: z.literal(true).optional(),
  })
  .refine(these("all_drafts"), "Send either `ids` or `all_drafts`")

export type IssueStatements = z.infer<typeof IssueStatements>

const reason = z
  .string()
  .refine((text) => text.trim().length > 0 && text.length <= 500, {
    message: "Give a reason of 1 to 500 characters",
  })

export const VoidStatement = z.strictObject({ reason })

export type VoidStatement = z.infer<typeof VoidStatement>

export const AdjustStatement = z.strictObject({
  /** Below zero where it takes. */
  amount: majorAmount,
  reason,
})

export type AdjustStatement = z.infer<typeof AdjustStatement>

export const SettleBalance = z.strictObject({ currency_code: currencyCode })

export type SettleBalance = z.infer<typeof SettleBalance>
