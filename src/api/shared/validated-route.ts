import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { readJson } from "./read-json"
import { refuseUnstorableText } from "./refuse-unstorable-text"

/** What a route accepts: the table that both the middlewares and the OpenAPI check read. */
export interface ValidatedRoute {
  method: "GET" | "POST" | "DELETE"
  /** The route's path, with parameters as `:id`. */
  matcher: string
  body?: z.ZodObject
  query?: z.ZodObject
  /** The largest body it reads; 64 KB when left out. */
  bodyLimit?: keyof typeof BYTES
}

const BYTES = {
  "64kb": 65_536,
  "1mb": 1_048_576,
  "4mb": 4_194_304,
  "10mb": 10_485_760,
} as const

/** The middlewares that hold requests to what a route accepts. */
export function toMiddleware(route: ValidatedRoute): MiddlewareRoute {
  return {
    method: route.method,
    matcher: route.matcher,
    bodyParser: route.method === "POST" ? false : { sizeLimit: "64kb" },
    middlewares: [
      ...(route.method === "POST"
        ? [readJson(BYTES[route.bodyLimit ?? "64kb"]), refuseUnstorableText]
        : []),
      ...(route.body ? [validateAndTransformBody(route.body)] : []),
      ...(route.query
        ? [validateAndTransformQuery(route.query, { isList: true })]
        : []),
    ],
  }
}
