import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { answerCsv } from "../../../../../../../shared/statements/answer-document"
import { ownStatement } from "../../../../own-statement"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> {
  await answerCsv(req, res, await ownStatement(req))
}
