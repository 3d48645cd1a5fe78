import { z } from "@medusajs/framework/zod"
import { ReadLeaderboard } from "../admin/distribution/contests/validators"
import type { ValidatedRoute } from "../shared/validated-route"
import { STORE_DISTRIBUTORS } from "./routes"

export const ObjectToContest = z.strictObject({
  /** The module says how long it may be. */
  message: z.string(),
})

export type ObjectToContest = z.infer<typeof ObjectToContest>

const ME = `${STORE_DISTRIBUTORS}/me`

/** A distributor's own progress and contests. */
export const storeContestRoutes: ValidatedRoute[] = [
  { method: "GET", matcher: `${ME}/progress` },
  { method: "GET", matcher: `${ME}/contests` },
  { method: "GET", matcher: `${ME}/contests/:id` },
  {
    method: "GET",
    matcher: `${ME}/contests/:id/leaderboard`,
    query: ReadLeaderboard,
  },
  {
    method: "POST",
    matcher: `${ME}/contests/:id/objections`,
    body: ObjectToContest,
  },
]
