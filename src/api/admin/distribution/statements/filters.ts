import type { MedusaContainer } from "@medusajs/framework/types"
import { distributionOf } from "../../../../workflows/steps/module"
import { searchCustomerIds } from "../../../shared/customers"
import { escapeLike } from "../../../shared/escape-like"
import type { StatementFilters } from "./validators"

/** What a list or an export asks for, as the module's filters say it. */
export async function filtersOf(
  scope: MedusaContainer,
  {
    q,
    has_open_dispute,
    is_review_over,
    due_before,
    ...equal
  }: StatementFilters,
  now: Date
): Promise<Record<string, unknown>> {
  const parts: Record<string, unknown>[] = [equal]
  if (q !== undefined) {
    parts.push(await searched(scope, q))
  }
  if (has_open_dispute !== undefined) {
    const ids = await disputedIds(scope)
    parts.push({ id: has_open_dispute ? { $in: ids } : { $nin: ids } })
  }
  if (is_review_over !== undefined) {
    parts.push({ review_until: { [is_review_over ? "$lte" : "$gt"]: now } })
  }
  if (due_before !== undefined) {
    parts.push({ due_at: { $lt: new Date(due_before) } })
  }
  return { $and: parts }
}

/** By number, or by the distributor's code or name. */
async function searched(
  scope: MedusaContainer,
  q: string
): Promise<Record<string, unknown>> {
  const like = `%${escapeLike(q)}%`
  const number = /^#?(\d{1,15})$/.exec(q)?.[1]
  return {
    $or: [
      ...(number ? [{ number }] : []),
      { distributor: { code: { $ilike: like } } },
      { distributor: { display_name: { $ilike: like } } },
      { distributor: { customer_id: await searchCustomerIds(scope, q) } },
    ],
  }
}

async function disputedIds(scope: MedusaContainer): Promise<string[]> {
  const open = await distributionOf(scope).listStatementDisputes(
    { status: "open" },
    { take: null, select: ["statement_id"] }
  )
  return [...new Set(open.map(({ statement_id }) => statement_id))]
}
