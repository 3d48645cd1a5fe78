import type { MedusaContainer } from "@medusajs/framework/types"
import { statedAs } from "../../../../modules/distribution/domain/movements"
import type { StatementLine } from "../../../../modules/distribution/settlement/statement-lines"
import type { AdminStatementLine } from "../../../types"
import { amountsIn } from "../../../shared/amounts"
import { userNames } from "../../../shared/user-names"
import { explainLines } from "./explain-lines"

/** The lines of a statement with what each is of, in words. */
export async function presentLines(
  scope: MedusaContainer,
  lines: readonly StatementLine[],
  currency: string
): Promise<AdminStatementLine[]> {
  const toAmount = await amountsIn(scope, [currency])
  const names = await userNames(
    scope,
    lines.map(({ actor_id }) => actor_id)
  )
  const explained = await explainLines(
    scope,
    lines.flatMap(({ commission_id }) => commission_id ?? [])
  )
  return lines.map((line) => ({
    transfer_id: line.transfer_id,
    code: line.code,
    counts_as: statedAs[line.code],
    amount: toAmount(line.amount, currency),
    created_at: line.created_at.toISOString(),
    order_id: line.order_id,
    order_display_id: line.order_display_id,
    commission: explained.get(line.commission_id ?? "") ?? null,
    award:
      line.award_id === null
        ? null
        : { id: line.award_id, title: line.reason ?? "" },
    adjustment:
      line.adjustment_id === null
        ? null
        : {
            id: line.adjustment_id,
            reason: line.reason ?? "",
            author: names.get(line.actor_id ?? "") ?? null,
          },
    payout_id: line.payout_id,
  }))
}
