import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { answerCsv } from "../../../../../shared/statements/answer-document"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> {
  const statement = await distributionOf(req.scope).retrieveStatement(
    req.params.id!
  )
  await answerCsv(req, res, statement)
}
