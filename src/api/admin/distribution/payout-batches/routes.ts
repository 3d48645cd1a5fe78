import type { ValidatedRoute } from "../../../shared/validated-route"
import { NoBody } from "../../../shared/validators"
import {
  CreatePayoutBatch,
  ListBatchPayouts,
  ListPayoutBatches,
  MarkBatchPaid,
  PreviewPayoutBatch,
} from "./validators"

const BASE = "/admin/distribution/payout-batches"

export const adminPayoutBatchRoutes: ValidatedRoute[] = [
  { method: "GET", matcher: BASE, query: ListPayoutBatches },
  {
    method: "POST",
    matcher: BASE,
    body: CreatePayoutBatch,
    bodyLimit: "1mb",
  },
  { method: "GET", matcher: `${BASE}/preview`, query: PreviewPayoutBatch },
  { method: "GET", matcher: `${BASE}/:id` },
  { method: "GET", matcher: `${BASE}/:id/payouts`, query: ListBatchPayouts },
  { method: "POST", matcher: `${BASE}/:id/approve`, body: NoBody },
  { method: "POST", matcher: `${BASE}/:id/cancel`, body: NoBody },
  { method: "POST", matcher: `${BASE}/:id/mark-paid`, body: MarkBatchPaid },
  { method: "GET", matcher: `${BASE}/:id/bank-file` },
  { method: "GET", matcher: `${BASE}/:id/export` },
]
