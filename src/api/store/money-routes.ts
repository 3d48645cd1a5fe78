import { z } from "@medusajs/framework/zod"
import { currencyCode } from "../shared/minor-amount"
import { keysetLimit, ReadLedger, transferId } from "../shared/money-validators"
import type { ValidatedRoute } from "../shared/validated-route"
import { NoBody, paging } from "../shared/validators"
import { STORE_DISTRIBUTORS } from "./routes"

export const ListOwnStatements = z.strictObject(paging(["number"], "-number"))

export const ListOwnLines = z.strictObject({
  after: transferId.optional(),
  ...keysetLimit,
})

export type ListOwnLines = z.infer<typeof ListOwnLines>

export const OpenDispute = z.strictObject({
  transfer_id: transferId.nullish(),
  /** The module says how long it may be. */
  message: z.string(),
})

export type OpenDispute = z.infer<typeof OpenDispute>

export const RequestPayout = z.strictObject({ currency_code: currencyCode })

export type RequestPayout = z.infer<typeof RequestPayout>

export const ListOwnPayouts = z.strictObject(
  paging(["created_at"], "-created_at")
)

const ME = `${STORE_DISTRIBUTORS}/me`

/** A distributor's own money. */
export const storeMoneyRoutes: ValidatedRoute[] = [
  { method: "GET", matcher: `${ME}/balances` },
  { method: "GET", matcher: `${ME}/ledger`, query: ReadLedger },
  { method: "GET", matcher: `${ME}/statements`, query: ListOwnStatements },
  { method: "GET", matcher: `${ME}/statements/:id` },
  {
    method: "GET",
    matcher: `${ME}/statements/:id/lines`,
    query: ListOwnLines,
  },
  {
    method: "POST",
    matcher: `${ME}/statements/:id/disputes`,
    body: OpenDispute,
  },
  { method: "POST", matcher: `${ME}/disputes/:id/withdraw`, body: NoBody },
  { method: "POST", matcher: `${ME}/payout-requests`, body: RequestPayout },
  { method: "GET", matcher: `${ME}/payouts`, query: ListOwnPayouts },
]
