import type { MedusaContainer } from "@medusajs/framework/types"
import type { DocumentLine } from "../../../documents/statement/statement-document"
import { distributionOf } from "../../../workflows/steps/module"
import type { Statement, StatementLine } from "../rows"

const PAGE = 500

/** The lines of a statement by the order in which they were booked, page by page. */
export async function* linePagesOf(
  scope: MedusaContainer,
  statement: Statement
): AsyncGenerator<DocumentLine[]> {
  const { settlement } = distributionOf(scope)
  let after: string | undefined
  for (;;) {
    const lines = await settlement.statementLines(statement, {
      after,
      limit: PAGE,
    })
    yield lines.map(toDocumentLine)
    after = lines.at(-1)?.transfer_id
    if (lines.length < PAGE) {
      return
    }
  }
}

function toDocumentLine(line: StatementLine): DocumentLine {
  return {
    id: line.transfer_id,
    code: line.code,
    bookedAt: line.created_at,
    order: line.order_display_id?.toString() ?? line.order_id,
    level: line.level,
    ratePpm: line.rate_ppm,
    reason: line.reason,
    amount: line.amount,
  }
}
