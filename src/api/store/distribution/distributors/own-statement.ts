import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { distributionOf } from "../../../../workflows/steps/module"
import type { Statement } from "../../../shared/rows"
import { ownDistributor } from "./own-distributor"

/**
 * A statement of the signed-in distributor by the id in the path. Another's is as
 * good as none, and so is one that did not leave the merchant's desk.
 */
export async function ownStatement(
  req: Pick<AuthenticatedMedusaRequest, "scope" | "auth_context" | "params">
): Promise<Statement> {
  const { id: distributor_id } = await ownDistributor(req)
  const id = req.params.id!
  const [own] = await distributionOf(req.scope).listStatements(
    { id, distributor_id },
    { take: 1 }
  )
  if (!own || !isShown(own)) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no statement with id ${id}`
    )
  }
  return own
}

/** A draft is not, nor one that was a draft until it was void. */
function isShown({ status, issued_at, approved_at }: Statement): boolean {
  const wasDraft = issued_at === null && approved_at === null
  return status !== "draft" && !(status === "void" && wasDraft)
}
