import { ExportLedger, ReadLedger } from "../../../shared/money-validators"
import type { ValidatedRoute } from "../../../shared/validated-route"
import {
  BookAdjustment,
  ListAdjustments,
  ReverseAdjustment,
} from "./validators"

const DISTRIBUTOR = "/admin/distribution/distributors/:id"
const ADJUSTMENTS = "/admin/distribution/adjustments"

/** What a distributor's money does, and what the merchant's people book on it by hand. */
export const adminMoneyRoutes: ValidatedRoute[] = [
  { method: "GET", matcher: `${DISTRIBUTOR}/ledger`, query: ReadLedger },
  {
    method: "GET",
    matcher: `${DISTRIBUTOR}/ledger/export`,
    query: ExportLedger,
  },
  {
    method: "GET",
    matcher: `${DISTRIBUTOR}/adjustments`,
    query: ListAdjustments,
  },
  {
    method: "POST",
    matcher: `${DISTRIBUTOR}/adjustments`,
    body: BookAdjustment,
  },
  {
    method: "POST",
    matcher: `${ADJUSTMENTS}/:id/reverse`,
    body: ReverseAdjustment,
  },
]
