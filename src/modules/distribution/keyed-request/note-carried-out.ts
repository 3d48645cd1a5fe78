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
  const [, noted]: [unknown, number] = await manager.query(
    `UPDATE distribution_keyed_request SET body = $2
      WHERE key = $1 AND status_code IS NULL AND body IS NULL`,
    [key, JSON.stringify(made)]
  )
  if (noted === 0) {
    throw duplicate("This request was carried out already")
  }
}
