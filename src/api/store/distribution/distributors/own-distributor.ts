import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { distributionOf } from "../../../../workflows/steps/module"
import type { Distributor } from "../../../shared/rows"

/** The distributor that the signed-in customer is, with its tier; throws `not_found` when it is none. */
export async function ownDistributor(
  req: Pick<AuthenticatedMedusaRequest, "scope" | "auth_context">
): Promise<Distributor> {
  const [own] = await distributionOf(req.scope).listDistributors(
    { customer_id: req.auth_context.actor_id },
    { relations: ["tier"], take: 1 }
  )
  if (!own) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "You are not a distributor yet; apply to become one"
    )
  }
  return own
}
