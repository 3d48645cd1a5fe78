import type { EntityManager } from "typeorm"

/**
 * Opens the accounts that are missing, then locks all. In this order, because
 * opening may wait for another transaction that opens the same account: one that
 * held locks meanwhile could close a circle.
 *
 * Whoever posts locks first and only then takes the ids of its transfers: so the
 * ids within one account rise in the order in which they are committed, and a
 * statement that was made under the lock misses none.
 */
export async function lockAccounts(
  manager: EntityManager,
  accountIds: readonly string[]
): Promise<void> {
  const owned = [...new Set(accountIds)]
    .filter((id) => !id.startsWith("house:"))
    .sort()
  await manager.query(
    `INSERT INTO distribution_account (id, distributor_id, kind, currency_code, balance)
     SELECT id, split_part(id, ':', 1), split_part(id, ':', 2), split_part(id, ':', 3), 0
       FROM unnest($1::text[]) AS missing (id)
      WHERE NOT EXISTS (SELECT FROM distribution_account AS open WHERE open.id = missing.id)
      ORDER BY id COLLATE "C"
     ON CONFLICT (id) DO NOTHING`,
    [owned]
  )
  await lockOpenAccounts(manager, owned)
}

/** Locks accounts that are known to be open. */
export async function lockOpenAccounts(
  manager: EntityManager,
  accountIds: readonly string[]
): Promise<void> {
  await manager.query(
    `SELECT 1 FROM distribution_account
      WHERE id = ANY($1::text[]) ORDER BY id COLLATE "C" FOR NO KEY UPDATE`,
    [accountIds]
  )
}
