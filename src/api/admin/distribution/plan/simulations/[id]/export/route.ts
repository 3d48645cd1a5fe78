import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { distributionOf } from "../../../../../../../workflows/steps/module"
import { sendCsv } from "../../../../../../shared/send-csv"
import { sharesCsv } from "./shares-csv"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> {
  const { id, result } = await distributionOf(req.scope).retrieveSimulation(
    req.params.id!,
    { select: ["id", "result"] }
  )
  if (!result) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "The simulation has no result to export; wait until it is done"
    )
  }
  const currencies = result.by_currency.map(
    ({ currency_code }) => currency_code
  )
  await sendCsv(res, id, sharesCsv(req.scope, { id, currencies }))
}
