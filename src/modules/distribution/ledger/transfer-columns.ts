import { type MovementCode, movements } from "../domain/movements"
import { accountId } from "./account-id"

/** One movement to post; `amountMinor` is in minor units and above zero. */
export interface IntendedTransfer {
  key: string
  code: MovementCode
  distributorId: string
  currency: string
  amountMinor: bigint
  orderId: string | null
  commissionId: string | null
}

/** The columns in which a statement hands transfers over to be posted. */
export const TRANSFER_COLUMNS = `key, code, debit_account_id, credit_account_id, amount, currency_code,
  distributor_id, order_id, commission_id`

/** Transfers that were sent as $1 to $9, as SQL to select from. */
export const SENT_TRANSFERS = `
  unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::text[],
         $8::text[], $9::text[]) AS intended (${TRANSFER_COLUMNS})`

/** Transfers as they are sent: each of `TRANSFER_COLUMNS` an array. */
export function columnsOf(
  transfers: readonly IntendedTransfer[]
): (string | null)[][] {
  return [
    transfers.map(({ key }) => key),
    transfers.map(({ code }) => code),
    transfers.map(debitedAccount),
    transfers.map(creditedAccount),
    transfers.map(({ amountMinor }) => amountMinor.toString()),
    transfers.map(({ currency }) => currency),
    transfers.map(({ distributorId }) => distributorId),
    transfers.map(({ orderId }) => orderId),
    transfers.map(({ commissionId }) => commissionId),
  ]
}

/** The account that the money leaves. */
export function debitedAccount(transfer: IntendedTransfer): string {
  const { from } = movements[transfer.code]
  return accountId(from, transfer.distributorId, transfer.currency)
}

/** The account that the money reaches. */
export function creditedAccount(transfer: IntendedTransfer): string {
  const { to } = movements[transfer.code]
  return accountId(to, transfer.distributorId, transfer.currency)
}
