import type { EntityManager } from "typeorm"
import { lockedAccounts, openAccounts, ownedAccounts } from "./lock-accounts"
import {
  COLUMNS,
  columnsOf,
  creditedAccount,
  debitedAccount,
  INTENDED,
  type IntendedTransfer,
} from "./transfer-columns"

/**
 * Makes transfers ready to be posted whose keys cannot exist yet, for they number
 * what the caller has locked. Posts them and moves the balances in one statement,
 * with what `postTransfers` does for keys that may exist left out: one that does
 * exist is an error, and nothing is posted. Accounts are locked in id order.
 */
export function newTransfersToPost(
  transfers: readonly IntendedTransfer[]
): (manager: EntityManager) => Promise<void> {
  const changes = changesOf(transfers)
  const accounts = ownedAccounts([...changes.keys()])
  const parameters = [
    ...columnsOf(transfers),
    accounts,
    accounts.map((id) => (changes.get(id) ?? 0n).toString()),
  ]
  return async (manager) => {
    if (transfers.length > 0 && !(await post(manager, parameters))) {
      await openAccounts(manager, accounts)
      await post(manager, parameters)
    }
  }
}

/** By how much each account changes, in minor units. */
function changesOf(
  transfers: readonly IntendedTransfer[]
): Map<string, bigint> {
  const changes = new Map<string, bigint>()
  const add = (account: string, change: bigint) =>
    changes.set(account, (changes.get(account) ?? 0n) + change)
  for (const transfer of transfers) {
    add(debitedAccount(transfer), -transfer.amountMinor)
    add(creditedAccount(transfer), transfer.amountMinor)
  }
  return changes
}

/**
 * False where an account is not open yet: then nothing was locked and nothing
 * posted. No transfer has its id before the last account is locked, and accounts
 * that were opened stay open.
 */
async function post(
  manager: EntityManager,
  parameters: readonly unknown[]
): Promise<boolean> {
  const [row]: { is_posted: boolean }[] = await manager.query(
    `WITH open AS MATERIALIZED (
       SELECT count(*) = cardinality($10::text[]) AS all FROM distribution_account
        WHERE id = ANY($10::text[])
     ), locked AS MATERIALIZED (
       ${lockedAccounts("$10", "(SELECT open.all FROM open)")}
     ), ready AS MATERIALIZED (
       SELECT count(*) FROM locked HAVING (SELECT open.all FROM open)
     ), posted AS (
       INSERT INTO distribution_transfer (${COLUMNS})
       SELECT intended.* FROM ready, ${INTENDED}
     ), moved AS (
       UPDATE distribution_account AS account
          SET balance = account.balance + change.amount, updated_at = now()
         FROM ready, unnest($10::text[], $11::bigint[]) AS change (id, amount)
        WHERE account.id = change.id AND change.amount <> 0
     )
     SELECT open.all AS is_posted FROM open`,
    [...parameters]
  )
  return row?.is_posted ?? false
}
