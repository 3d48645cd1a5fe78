import { lockedAccounts } from "./lock-accounts"
import { SENT_TRANSFERS, TRANSFER_COLUMNS } from "./transfer-columns"

/**
 * Posts the transfers of a CTE `intended`: `posted` are those whose key is new,
 * `change` is what they change each account by. SQL, to be followed by
 * `MOVE_BALANCES`.
 */
export const POST_INTENDED = `
  posted AS (
    INSERT INTO distribution_transfer (${TRANSFER_COLUMNS})
    SELECT ${TRANSFER_COLUMNS} FROM intended
    ON CONFLICT (key) DO NOTHING
    RETURNING debit_account_id, credit_account_id, amount
  ), change AS (
    SELECT account_id, sum(amount)::bigint AS amount
      FROM (SELECT credit_account_id AS account_id, amount FROM posted
            UNION ALL
            SELECT debit_account_id, -amount FROM posted) AS side
     WHERE account_id NOT LIKE 'house:%'
     GROUP BY account_id
  )`

/** Moves the balances of accounts that were opened and locked before. */
export const MOVE_BALANCES = `
  moved AS (
    UPDATE distribution_account AS account
       SET balance = account.balance + change.amount, updated_at = now()
      FROM change
     WHERE account.id = change.account_id AND change.amount <> 0
  )`

/**
 * Posts the transfers of a CTE `intended` whose keys cannot exist yet, and of
 * which no two touch the same account: then nothing has to be summed. The debited
 * accounts are open and locked; the credited ones are opened, locked and moved at
 * once, in the order of ids, for their transfers need not rise in the order in
 * which they are committed.
 */
export const POST_NEW = `
  posted AS (
    INSERT INTO distribution_transfer (${TRANSFER_COLUMNS})
    SELECT ${TRANSFER_COLUMNS} FROM intended
  ), debited AS (
    UPDATE distribution_account AS account
       SET balance = account.balance - intended.amount, updated_at = now()
      FROM intended
     WHERE account.id = intended.debit_account_id
  ), credited AS (
    INSERT INTO distribution_account AS account (id, distributor_id, kind, currency_code, balance)
    SELECT credit_account_id, distributor_id, split_part(credit_account_id, ':', 2),
           currency_code, amount
      FROM intended ORDER BY credit_account_id COLLATE "C"
    ON CONFLICT (id) DO UPDATE
       SET balance = account.balance + excluded.balance, updated_at = now()
  )`

/**
 * Posts transfers whose keys cannot exist yet, sent as $1 to $9, and moves the
 * accounts of $10 by the amounts of $11. Tells whether it did: where an account is
 * not open yet, nothing is locked and nothing posted. No transfer has its id before
 * the last account is locked, and accounts that were opened stay open.
 */
export const POST_NUMBERED = `
  WITH open AS MATERIALIZED (
    SELECT count(*) = cardinality($10::text[]) AS all FROM distribution_account
     WHERE id = ANY($10::text[])
  ), locked AS MATERIALIZED (
    ${lockedAccounts("$10", "(SELECT open.all FROM open)")}
  ), ready AS MATERIALIZED (
    SELECT count(*) FROM locked HAVING (SELECT open.all FROM open)
  ), posted AS (
    INSERT INTO distribution_transfer (${TRANSFER_COLUMNS})
    SELECT intended.* FROM ready, ${SENT_TRANSFERS}
  ), moved AS (
    UPDATE distribution_account AS account
       SET balance = account.balance + change.amount, updated_at = now()
      FROM ready, unnest($10::text[], $11::bigint[]) AS change (id, amount)
     WHERE account.id = change.id AND change.amount <> 0
  )
  SELECT open.all AS is_posted FROM open`
