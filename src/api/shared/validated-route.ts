import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"

/** What a route accepts: the table that both the middlewares and the OpenAPI check read. */
export interface ValidatedRoute {
  method: "GET" | "POST" | "DELETE"
  /** The route's path, with parameters as `:id`. */
  matcher: string
  body?: z.ZodObject
  query?: z.ZodObject
  /** The largest body it reads; 64 KB when left out. */
  bodyLimit?: string
}

const BODY_LIMIT = "64kb"

/** The middlewares that hold requests to what a route accepts. */
export function toMiddleware(route: ValidatedRoute): MiddlewareRoute {
  return {
    method: route.method,
    matcher: route.matcher,
    bodyParser: { sizeLimit: route.bodyLimit ?? BODY_LIMIT },
    middlewares: [
      ...(route.body ? [validateAndTransformBody(route.body)] : []),
      ...(route.query
        ? [validateAndTransformQuery(route.query, { isList: true })]
        : []),
    ],
  }
}
