import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { answerPdf } from "../../../../../shared/statements/answer-document"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> {
  const statement = await distributionOf(req.scope).retrieveStatement(
    req.params.id!
  )
  await answerPdf(req, res, statement)
}
