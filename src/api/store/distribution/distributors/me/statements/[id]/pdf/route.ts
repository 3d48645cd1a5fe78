import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { answerPdf } from "../../../../../../../shared/statements/answer-document"
import { ownStatement } from "../../../../own-statement"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> {
  await answerPdf(req, res, await ownStatement(req))
}
