import type { EntityManager } from "typeorm"
import { invariant } from "../domain/invariant"
import { type MovementCode, movements } from "../domain/movements"
import { accountId } from "./account-id"
import { lockedAccounts, openAccounts, ownedAccounts } from "./lock-accounts"
import { MOVE_BALANCES, POST_INTENDED } from "./posting"

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

interface TransferColumns {
  keys: string[]
  codes: string[]
  debits: string[]
  credits: string[]
  amounts: string[]
  currencies: string[]
  distributors: string[]
  orders: (string | null)[]
  commissions: (string | null)[]
}

/**
 * Posts transfers and moves the balances, set-wise, within the caller's
 * transaction. A key that exists already posts nothing, and what is stored
 * under it must be what was intended. Accounts are locked in id order.
 */
export async function postTransfers(
  manager: EntityManager,
  transfers: readonly IntendedTransfer[]
): Promise<number> {
  if (transfers.length === 0) {
    return 0
  }
  const columns = columnsOf(transfers)
  const owned = ownedAccounts([...columns.debits, ...columns.credits])
  let posted = await insertTransfers(manager, columns, owned)
  if (posted === null) {
    await openAccounts(manager, owned)
    posted = await insertTransfers(manager, columns, owned)
  }
  invariant(posted !== null, "An account that was opened is gone", { owned })
  if (posted < transfers.length) {
    await assertStoredAsIntended(manager, columns)
  }
  return posted
}

function columnsOf(transfers: readonly IntendedTransfer[]): TransferColumns {
  const accountsOf = (transfer: IntendedTransfer, side: "from" | "to") =>
    accountId(
      movements[transfer.code][side],
      transfer.distributorId,
      transfer.currency
    )
  return {
    keys: transfers.map((transfer) => transfer.key),
    codes: transfers.map((transfer) => transfer.code),
    debits: transfers.map((transfer) => accountsOf(transfer, "from")),
    credits: transfers.map((transfer) => accountsOf(transfer, "to")),
    amounts: transfers.map((transfer) => transfer.amountMinor.toString()),
    currencies: transfers.map((transfer) => transfer.currency),
    distributors: transfers.map((transfer) => transfer.distributorId),
    orders: transfers.map((transfer) => transfer.orderId),
    commissions: transfers.map((transfer) => transfer.commissionId),
  }
}

/**
 * Locks the accounts, inserts the rows whose key is new and adds them to the
 * balances; gives how many. No transfer has its id before the last account is locked.
 * Where an account is not open yet, it locks and posts nothing and gives null:
 * accounts are opened once and used for good.
 */
async function insertTransfers(
  manager: EntityManager,
  columns: TransferColumns,
  owned: readonly string[]
): Promise<number | null> {
  const [row]: { posted: number | null }[] = await manager.query(
    `WITH open AS MATERIALIZED (
       SELECT count(*) = cardinality($10::text[]) AS all FROM distribution_account
        WHERE id = ANY($10::text[])
     ), locked AS MATERIALIZED (${lockedAccounts("$10", "(SELECT open.all FROM open)")}), intended AS (
       SELECT intended.*
         FROM open, (SELECT count(*) FROM locked) AS all_locked,
              unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[],
                     $6::text[], $7::text[], $8::text[], $9::text[])
                AS intended (key, code, debit_account_id, credit_account_id, amount,
                             currency_code, distributor_id, order_id, commission_id)
        WHERE open.all
     ), ${POST_INTENDED}, ${MOVE_BALANCES}
     SELECT CASE WHEN open.all THEN (SELECT count(*)::int FROM posted) END AS posted FROM open`,
    [
      columns.keys,
      columns.codes,
      columns.debits,
      columns.credits,
      columns.amounts,
      columns.currencies,
      columns.distributors,
      columns.orders,
      columns.commissions,
      owned,
    ]
  )
  return row?.posted ?? null
}

async function assertStoredAsIntended(
  manager: EntityManager,
  columns: TransferColumns
): Promise<void> {
  const different: unknown[] = await manager.query(
    `SELECT intended.key
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[])
              AS intended (key, code, debit, credit, amount)
       JOIN distribution_transfer AS stored ON stored.key = intended.key
      WHERE (stored.code, stored.debit_account_id, stored.credit_account_id, stored.amount)
            IS DISTINCT FROM (intended.code, intended.debit, intended.credit, intended.amount)`,
    [
      columns.keys,
      columns.codes,
      columns.debits,
      columns.credits,
      columns.amounts,
    ]
  )
  invariant(
    different.length === 0,
    "A transfer key exists already with another movement",
    { different }
  )
}
