import type { DataSource, EntityManager } from "typeorm"
import { SYSTEM } from "../audit/record-audit"
import { Payout } from "../entities"
import { notFound } from "../errors"
import { land, lockPayout } from "./land-payout"
import type { WebhookNews } from "./provider"

export interface PayoutNews {
  /** Which provider told it: it may speak of its own payouts only. */
  provider_id: string
  news: readonly WebhookNews[]
}

/**
 * Books what a provider told by itself, each piece in a transaction of its own.
 * News of a payout that it names by a reference alone, which nobody knows yet, is
 * refused once the others are booked, so that it is sent again.
 */
export async function landNews(
  dataSource: DataSource,
  { provider_id, news }: PayoutNews
): Promise<void> {
  const unknown: string[] = []
  for (const one of news) {
    const id = await idOf(dataSource.manager, provider_id, one)
    if (id) {
      await dataSource.transaction((manager) => landOne(manager, id, one))
    } else {
      unknown.push(one.payoutId ?? one.reference ?? "")
    }
  }
  if (unknown.length > 0) {
    throw notFound(`${provider_id} has no payout ${unknown.join(", ")}`)
  }
}

async function idOf(
  manager: EntityManager,
  provider_id: string,
  { payoutId, reference }: WebhookNews
): Promise<string | null> {
  const named = payoutId ? { id: payoutId } : reference ? { reference } : null
  const payout =
    named && (await manager.findOneBy(Payout, { provider_id, ...named }))
  return payout?.id ?? null
}

async function landOne(
  manager: EntityManager,
  id: string,
  { reference, outcome }: WebhookNews
): Promise<void> {
  const payout = await lockPayout(manager, id)
  if (reference && (await isOfAnother(manager, payout, reference))) {
    return
  }
  await land(manager, { id, outcome, actor: SYSTEM, now: new Date() })
}

/**
 * Whether a reference is of an earlier attempt. News does not say of which it is,
 * and what is sent again late must not land on the attempt that came after.
 */
async function isOfAnother(
  manager: EntityManager,
  { id, attempt, reference: own }: Payout,
  reference: string
): Promise<boolean> {
  if (own !== null) {
    return own !== reference
  }
  if (attempt === 1) {
    return false
  }
  const [{ is_earlier }] = await manager.query(
    `SELECT EXISTS (SELECT FROM distribution_audit_entry
                     WHERE subject_id = $1 AND detail->>'reference' = $2) AS is_earlier`,
    [id, reference]
  )
  return is_earlier
}
