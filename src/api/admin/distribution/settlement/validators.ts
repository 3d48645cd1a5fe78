import { z } from "@medusajs/framework/zod"
import {
  vatRuleSchema,
  withholdingRuleSchema,
} from "../../../../modules/distribution/domain/settlement/tax"
import { cycles } from "../../../../modules/distribution/domain/settlement/terms"
import { periodStatuses } from "../../../../modules/distribution/domain/states"
import { majorAmounts } from "../../../shared/amounts-by-currency"
import { anyOf, type Paged, paging } from "../../../shared/validators"

export const ListPeriods = z.strictObject({
  ...paging(["ends_at", "created_at"], "-ends_at"),
  cycle: anyOf(z.enum(cycles)).optional(),
  status: anyOf(z.enum(periodStatuses)).optional(),
})

export type ListPeriods = Paged<z.infer<typeof ListPeriods>>

const MOST_DAYS = 365
const MOST_RULES = 50

function days(what: string) {
  return z
    .number()
    .refine(
      (value) => Number.isInteger(value) && value >= 0 && value <= MOST_DAYS,
      { message: `${what} is a whole number of days from 0 to ${MOST_DAYS}` }
    )
}

export const netDays = days("When a statement is due")

const withholdingRule = withholdingRuleSchema.extend({
  thresholds: majorAmounts.optional(),
})

export const UpdateSettlementSettings = z.strictObject({
  time_zone: z.string().trim().min(1).max(100).optional(),
  cycle: z.enum(cycles).optional(),
  net_days: netDays.optional(),
  review_days: days("The review").optional(),
  auto_issue: z.boolean().optional(),
  auto_approve: z.boolean().optional(),
  minimums: majorAmounts.optional(),
  fees: majorAmounts.optional(),
  second_approval_above: majorAmounts.optional(),
  cooling_off_days: days("The cooling-off").optional(),
  withholding_rules: z.array(withholdingRule).max(MOST_RULES).optional(),
  vat_rules: z.array(vatRuleSchema).max(MOST_RULES).optional(),
})

export type UpdateSettlementSettings = z.infer<typeof UpdateSettlementSettings>
