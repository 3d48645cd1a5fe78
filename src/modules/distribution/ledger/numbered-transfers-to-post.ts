import type { EntityManager } from "typeorm"
import { invariant } from "../domain/invariant"
import { openAccounts, ownedAccounts } from "./lock-accounts"
import { POST_NUMBERED } from "./posting"
import {
  columnsOf,
  creditedAccount,
  debitedAccount,
  type IntendedTransfer,
} from "./transfer-columns"

/**
 * Makes transfers ready to be posted whose keys cannot exist yet, for they number
 * what the caller has locked. Posts them and moves the balances in one statement,
 * with what `postTransfers` does for keys that may exist left out: one that does
 * exist is an error, and nothing is posted. Accounts are locked in id order.
 */
export function numberedTransfersToPost(
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
      const isPosted = await post(manager, parameters)
      invariant(isPosted, "An account that was opened is gone", { accounts })
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

/** False where an account is not open yet. */
async function post(
  manager: EntityManager,
  parameters: readonly unknown[]
): Promise<boolean> {
  const [row]: { is_posted: boolean }[] = await manager.query(POST_NUMBERED, [
    ...parameters,
  ])
  return row?.is_posted ?? false
}
