import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { sendCsv } from "../../../../../shared/send-csv"
import { standingsCsv } from "./standings-csv"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> {
  const contest = await distributionOf(req.scope).retrieveContest(
    req.params.id!
  )
  await sendCsv(res, "leaderboard", standingsCsv(req.scope, contest))
}
