import type { EntityManager } from "typeorm"
import { invariant } from "../domain/invariant"
import { lockedAccounts, openAccounts, ownedAccounts } from "./lock-accounts"
import { MOVE_BALANCES, POST_INTENDED } from "./posting"
import {
  columnsOf,
  creditedAccount,
  debitedAccount,
  SENT_TRANSFERS,
  type IntendedTransfer,
} from "./transfer-columns"

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
  const owned = ownedAccounts(
    transfers.flatMap((transfer) => [
      debitedAccount(transfer),
      creditedAccount(transfer),
    ])
  )
  await openAccounts(manager, owned)
  const posted = await insertTransfers(manager, columns, owned)
  if (posted < transfers.length) {
    await assertStoredAsIntended(manager, columns)
  }
  return posted
}

/**
 * Locks the accounts, inserts the rows whose key is new and adds them to the
 * balances; gives how many. No transfer has its id before the last account is locked.
 */
async function insertTransfers(
  manager: EntityManager,
  columns: readonly unknown[],
  owned: readonly string[]
): Promise<number> {
  const [row]: { posted: number }[] = await manager.query(
    `WITH locked AS MATERIALIZED (${lockedAccounts("$10")}), intended AS (
       SELECT intended.* FROM (SELECT count(*) FROM locked) AS all_locked, ${SENT_TRANSFERS}
     ), ${POST_INTENDED}, ${MOVE_BALANCES}
     SELECT count(*)::int AS posted FROM posted`,
    [...columns, owned]
  )
  return row?.posted ?? 0
}

async function assertStoredAsIntended(
  manager: EntityManager,
  columns: readonly unknown[]
): Promise<void> {
  const different: unknown[] = await manager.query(
    `SELECT intended.key
       FROM ${SENT_TRANSFERS}
       JOIN distribution_transfer AS stored ON stored.key = intended.key
      WHERE (stored.code, stored.debit_account_id, stored.credit_account_id, stored.amount)
            IS DISTINCT FROM (intended.code, intended.debit_account_id,
                              intended.credit_account_id, intended.amount)`,
    [...columns]
  )
  invariant(
    different.length === 0,
    "A transfer key exists already with another movement",
    { different }
  )
}
