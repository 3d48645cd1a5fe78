import type { EntityManager } from "typeorm"

/**
 * Locks accounts by their ids, in their order, as SQL; for whoever posts in the
 * same statement.
 * @param condition SQL of what must hold for any to be locked
 */
export function lockedAccounts(parameter: string, condition = "true"): string {
  return `
  SELECT id FROM distribution_account
   WHERE id = ANY(${parameter}::text[]) AND ${condition}
   ORDER BY id COLLATE "C" FOR NO KEY UPDATE`
}

/** Distributors' accounts, each once; the merchant's own side has no row. */
export function ownedAccounts(accountIds: readonly string[]): string[] {
  return [...new Set(accountIds)].filter((id) => !id.startsWith("house:"))
}

/**
 * Opens the accounts that are missing. Before any is locked, because opening may
 * wait for another transaction that opens the same account: one that held locks
 * meanwhile could close a circle.
 */
export async function openAccounts(
  manager: EntityManager,
  owned: readonly string[]
): Promise<void> {
  await manager.query(
    `INSERT INTO distribution_account (id, distributor_id, kind, currency_code, balance)
     SELECT id, split_part(id, ':', 1), split_part(id, ':', 2), split_part(id, ':', 3), 0
       FROM unnest($1::text[]) AS missing (id)
      WHERE NOT EXISTS (SELECT FROM distribution_account AS open WHERE open.id = missing.id)
      ORDER BY id COLLATE "C"
     ON CONFLICT (id) DO NOTHING`,
    [owned]
  )
}

/**
 * Locks accounts that are open, for the rest of the transaction.
 *
 * Whoever posts locks first and only then takes the ids of its transfers: so the
 * ids within one account rise in the order in which they are committed, and a
 * statement that was made under the lock misses none.
 */
export async function lockOpenAccounts(
  manager: EntityManager,
  accountIds: readonly string[]
): Promise<void> {
  await manager.query(
    `WITH locked AS MATERIALIZED (${lockedAccounts("$1")}) SELECT count(*) FROM locked`,
    [accountIds]
  )
}

/** Opens what is missing, then locks all. */
export async function lockAccounts(
  manager: EntityManager,
  accountIds: readonly string[]
): Promise<void> {
  const owned = ownedAccounts(accountIds)
  await openAccounts(manager, owned)
  await lockOpenAccounts(manager, owned)
}
