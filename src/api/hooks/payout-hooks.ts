import type { MiddlewareRoute } from "@medusajs/framework/http"
import { readRaw } from "../shared/read-raw"

const LIMIT = 1_048_576

/** What payment providers send is read by the provider itself, byte by byte. */
export const payoutHooks: MiddlewareRoute = {
  method: "POST",
  matcher: "/hooks/distribution/payouts/:provider",
  bodyParser: false,
  middlewares: [readRaw(LIMIT)],
}
