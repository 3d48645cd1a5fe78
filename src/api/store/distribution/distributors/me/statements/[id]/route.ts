import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../../workflows/steps/module"
import { presentFigures } from "../../../../../../shared/present-figures"
import type { StoreStatementResponse } from "../../../../../../types"
import { ownStatement } from "../../../own-statement"
import { presentOwnDisputes } from "../../../present-own-disputes"
import { presentOwnLines } from "../../../present-own-lines"
import { presentOwnPayouts, WITH_METHOD } from "../../../present-own-payouts"
import { presentOwnStatements } from "../../../present-own-statements"

const FIRST_LINES = 50

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreStatementResponse>
): Promise<void> {
  const { scope } = req
  const distribution = distributionOf(scope)
  const row = await ownStatement(req)
  const [summary] = await presentOwnStatements(scope, [row])
  const { lines, next } = await presentOwnLines(scope, row, {
    limit: FIRST_LINES,
  })
  const ofIt = { statement_id: row.id }
  const oldestFirst = { take: null, order: { created_at: "ASC", id: "ASC" } }
  const disputes = await distribution.listStatementDisputes(ofIt, oldestFirst)
  const payouts = await distribution.listPayouts(ofIt, {
    ...WITH_METHOD,
    ...oldestFirst,
  })
  res.json({
    statement: {
      ...summary!,
      figures: await presentFigures(scope, row, new Date()),
      lines,
      next,
      disputes: await presentOwnDisputes(scope, disputes),
      statement_payouts: await presentOwnPayouts(scope, payouts),
    },
  })
}
