import type { MedusaContainer } from "@medusajs/framework/types"
import type { StatementLine } from "../../../../modules/distribution/settlement/statement-lines"
import { distributionOf } from "../../../../workflows/steps/module"
import { amountsIn } from "../../../shared/amounts"
import type { Statement } from "../../../shared/rows"
import { movementSentence } from "../../../shared/words"
import type { Explanation, StoreStatementLine } from "../../../types"
import type { ListOwnLines } from "../../money-routes"
import { explainOwnCommissions } from "./present-own-commissions"

export interface OwnLines {
  lines: StoreStatementLine[]
  /** Where they go on; null when they do not. */
  next: string | null
}

/** A page of a statement's lines; one more is read, to know whether that is all. */
export async function presentOwnLines(
  scope: MedusaContainer,
  statement: Statement,
  { after, limit }: ListOwnLines
): Promise<OwnLines> {
  const { settlement } = distributionOf(scope)
  const read = await settlement.statementLines(statement, {
    after,
    limit: limit + 1,
  })
  const rows = read.slice(0, limit)
  return {
    lines: await presentLines(scope, rows, statement.currency_code),
    next: read.length > limit ? rows.at(-1)!.transfer_id : null,
  }
}

async function presentLines(
  scope: MedusaContainer,
  rows: readonly StatementLine[],
  currency: string
): Promise<StoreStatementLine[]> {
  const toAmount = await amountsIn(scope, [currency])
  const explained = await explainedById(scope, rows)
  return rows.map((row) => ({
    transfer_id: row.transfer_id,
    code: row.code,
    amount: toAmount(row.amount, currency),
    explanation: movementSentence(row.code, {
      orderDisplayId: row.order_display_id,
      statementNumber: null,
    }),
    order: row.order_id ? { display_id: row.order_display_id } : null,
    commission: commissionOf(row, explained),
    reason: row.reason,
    payout_id: row.payout_id,
    created_at: row.created_at.toISOString(),
  }))
}

function commissionOf(
  { commission_id, level, rate_ppm }: StatementLine,
  explained: ReadonlyMap<string, Explanation>
): StoreStatementLine["commission"] {
  return commission_id === null
    ? null
    : {
        id: commission_id,
        level: level ?? 0,
        rate_ppm,
        explanation: explained.get(commission_id) ?? { en: "", zhCN: "" },
      }
}

/** How the commissions behind these lines came about. */
async function explainedById(
  scope: MedusaContainer,
  rows: readonly StatementLine[]
): Promise<Map<string, Explanation>> {
  const ids = rows.flatMap(({ commission_id }) => commission_id ?? [])
  const commissions = await distributionOf(scope).listCommissions(
    { id: [...new Set(ids)] },
    {
      take: null,
      relations: ["attribution"],
      select: ["attribution.plan_id", "attribution.snapshot"],
    }
  )
  return explainOwnCommissions(scope, commissions)
}
