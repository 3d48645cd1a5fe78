import { authenticate, defineMiddlewares } from "@medusajs/framework/http"
import { redirectUnreadable } from "./r/redirect-unreadable"
import { payoutHooks } from "./hooks/payout-hooks"
import { validatedRoutes } from "./routes"
import { refuseUnstorableText } from "./shared/refuse-unstorable-text"
import { toMiddleware } from "./shared/validated-route"
import { STORE_DISTRIBUTORS } from "./store/routes"

const guarded = [
  "/admin/distribution",
  "/store/distribution",
  "/store/carts/:id/referral",
]

export default defineMiddlewares({
  routes: [
    ...guarded.map((matcher) => ({
      matcher,
      middlewares: [refuseUnstorableText],
    })),
    { matcher: "/r", middlewares: [redirectUnreadable] },
    {
      matcher: STORE_DISTRIBUTORS,
      middlewares: [authenticate("customer", ["session", "bearer"])],
    },
    payoutHooks,
    ...validatedRoutes.map(toMiddleware),
  ],
})
