import type { ValidatedRoute } from "../../../shared/validated-route"
import { NoBody, reason } from "../../../shared/validators"
import {
  AnswerObjection,
  CreateContest,
  ListContests,
  ListObjections,
  ListWork,
  ReadLeaderboard,
  UpdateContest,
} from "./validators"

const BASE = "/admin/distribution/contests"
const LISTS = "/admin/distribution/work-lists"

export const adminContestRoutes: ValidatedRoute[] = [
  { method: "GET", matcher: BASE, query: ListContests },
  { method: "POST", matcher: BASE, body: CreateContest, bodyLimit: "1mb" },
  { method: "GET", matcher: `${BASE}/:id` },
  {
    method: "POST",
    matcher: `${BASE}/:id`,
    body: UpdateContest,
    bodyLimit: "1mb",
  },
  { method: "DELETE", matcher: `${BASE}/:id` },
  { method: "POST", matcher: `${BASE}/:id/open`, body: NoBody },
  { method: "POST", matcher: `${BASE}/:id/cancel`, body: reason },
  { method: "POST", matcher: `${BASE}/:id/award`, body: NoBody },
  {
    method: "GET",
    matcher: `${BASE}/:id/leaderboard`,
    query: ReadLeaderboard,
  },
  { method: "GET", matcher: `${BASE}/:id/export` },
  { method: "GET", matcher: `${BASE}/:id/objections`, query: ListObjections },
  {
    method: "POST",
    matcher: `${BASE}/:id/objections/:objection_id/answer`,
    body: AnswerObjection,
  },
  { method: "GET", matcher: `${LISTS}/slipping`, query: ListWork },
  { method: "GET", matcher: `${LISTS}/at-risk`, query: ListWork },
  { method: "GET", matcher: `${LISTS}/close`, query: ListWork },
  {
    method: "GET",
    matcher: "/admin/distribution/distributors/:id/progress",
  },
]
