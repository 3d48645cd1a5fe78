import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** What of a request tells where this server is reached. */
export type AskedHost = Pick<MedusaRequest, "scope" | "protocol" | "get">

/**
 * The address of a code's referral link: on the configured backend, or on the
 * host that was asked when the configuration names none.
 */
export function referralLink(req: AskedHost, code: string): string {
  const { admin } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const asked = `${req.protocol}://${req.get("host")}`
  const backend = admin?.backendUrl
  const base =
    backend && URL.canParse(backend) ? new URL(backend).origin : asked
  return `${base}/r/${encodeURIComponent(code)}`
}
