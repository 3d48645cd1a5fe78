import type { EntityManager } from "typeorm"
import { duplicate } from "../errors"

/**
 * Notes with what it made that a keyed request was carried out, in the transaction
 * in which it is: from then on its key is not free, though its answer be lost. For
 * what could be made twice and knows its request by nothing else.
 */
export async function noteCarriedOut(
  manager: EntityManager,
  key: string | null | undefined,
  made: Record<string, string>
): Promise<void> {
  if (!key) {
    return
  }
  const noted: unknown[] = await manager.query(
    `INSERT INTO distribution_keyed_request AS stored (key, fingerprint, body, locked_until)
     VALUES ($1, '', $2, now())
     ON CONFLICT (key) DO UPDATE SET body = excluded.body
      WHERE stored.status_code IS NULL AND stored.body IS NULL
     RETURNING true`,
    [key, JSON.stringify(made)]
  )
  if (noted.length === 0) {
    throw duplicate("This request was carried out already")
  }
}
