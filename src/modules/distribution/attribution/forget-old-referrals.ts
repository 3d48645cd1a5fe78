import type { DataSource } from "typeorm"
import { Settings } from "../entities"

/** How long an order may be read after it was placed, with its click still there. */
const MARGIN_DAYS = 30

/** A typed code counts whenever its cart is bought; what nobody touched for a year is not. */
const TYPED_CODE_DAYS = 365

const CHUNK = 5_000

/** Walks `distribution_click_created_idx`. */
const FORGET_CLICKS = `
  DELETE FROM distribution_click
   WHERE id IN (SELECT id FROM distribution_click
                 WHERE created_at < now() - make_interval(days => $1)
                 ORDER BY created_at LIMIT ${CHUNK} FOR UPDATE SKIP LOCKED)`

/** Walks `distribution_cart_referral_updated_idx`. */
const FORGET_CARTS = `
  DELETE FROM distribution_cart_referral
   WHERE cart_id IN (SELECT cart_id FROM distribution_cart_referral
                      WHERE updated_at < now() - make_interval(days => $1)
                        AND (code IS NULL OR updated_at < now()
                               - make_interval(days => greatest($1, ${TYPED_CODE_DAYS})))
                      ORDER BY updated_at LIMIT ${CHUNK} FOR UPDATE SKIP LOCKED)`

/**
 * Forgets clicks, and what carts were bound to, once they can decide no order any
 * more. Attributions keep what they were decided by.
 */
export async function forgetOldReferrals(
  dataSource: DataSource
): Promise<void> {
  const { referral_window_days } = await dataSource.manager.findOneByOrFail(
    Settings,
    { id: "settings" }
  )
  const days = referral_window_days + MARGIN_DAYS
  await forget(dataSource, FORGET_CLICKS, days)
  await forget(dataSource, FORGET_CARTS, days)
}

/** Chunk by chunk, each for itself, so that no lock is held for long. */
async function forget(
  dataSource: DataSource,
  statement: string,
  days: number
): Promise<void> {
  for (;;) {
    const [, forgotten]: [unknown, number] = await dataSource.query(statement, [
      days,
    ])
    if (forgotten < CHUNK) {
      return
    }
  }
}
