import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { Actor } from "../../modules/distribution/audit/record-audit"

/** Who sent the request; a secret API key acts as a user. */
export function actorOf(
  req: Pick<AuthenticatedMedusaRequest, "auth_context">
): Actor {
  const { actor_id, actor_type } = req.auth_context
  return { id: actor_id, type: actor_type === "customer" ? "customer" : "user" }
}
