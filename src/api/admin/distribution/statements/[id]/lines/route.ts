import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import type { AdminStatementLinesResponse } from "../../../../../types"
import { presentLines } from "../../present-lines"
import type { ListLines } from "../../validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListLines>,
  res: MedusaResponse<AdminStatementLinesResponse>
): Promise<void> {
  const distribution = distributionOf(req.scope)
  const statement = await distribution.retrieveStatement(req.params.id!)
  const { after, limit } = req.validatedQuery as ListLines
  const lines = await distribution.settlement.statementLines(statement, {
    after,
    limit,
  })
  const isLast = lines.length < limit
  res.json({
    lines: await presentLines(req.scope, lines, statement.currency_code),
    next: isLast ? null : (lines.at(-1)?.transfer_id ?? null),
  })
}
