import { z } from "@medusajs/framework/zod"
import {
  type MovementCode,
  movements,
  ownAccountKinds,
} from "../../modules/distribution/domain/movements"
import { currencyCode } from "./minor-amount"
import { anyOf } from "./validators"

const moment = z.iso.datetime({
  offset: true,
  message: "A date is written as 2026-01-31T00:00:00Z",
})

/** The id of a movement of money. */
export const transferId = z
  .string()
  .trim()
  .regex(/^\d{1,18}$/, "Give the transfer_id of an entry")

const movementCodes = Object.keys(movements) as MovementCode[]

/** How many entries of what can grow without end are answered at once. */
export const keysetLimit = {
  limit: z.coerce.number().int().min(1).max(200).default(20),
}

/** Which bucket of a distributor's money, and which of its movements. */
export const ExportLedger = z.strictObject({
  currency_code: currencyCode,
  account: z.enum(ownAccountKinds).default("available"),
  code: anyOf(z.enum(movementCodes)).optional(),
  from: moment.optional(),
  until: moment.optional(),
})

export type ExportLedger = z.infer<typeof ExportLedger>

export const ReadLedger = ExportLedger.extend({
  before: transferId.optional(),
  ...keysetLimit,
})

export type ReadLedger = z.infer<typeof ReadLedger>
