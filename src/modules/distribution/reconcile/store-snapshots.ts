import type { EntityManager } from "typeorm"
import { encodeSnapshot, keptNet } from "../attribution/snapshot-codec"
import type { Settlement } from "./plan-settlement"
import type { Current } from "./reconcile-orders"

export interface Reconciled {
  ticket: string
  /** Orders whose snapshot was stored with their attribution just now. */
  stored: ReadonlySet<string>
  current: readonly Current[]
  settlements: readonly Settlement[]
}

/**
 * Stores the orders as they were read, with why they earn nothing. What was
 * attributed just now is stored already. Walks the primary key.
 */
export async function storeSnapshots(
  manager: EntityManager,
  { ticket, stored, current, settlements }: Reconciled
): Promise<void> {
  const rows = current.flatMap(({ attribution, snapshot }, index) => {
    const reason = settlements[index]?.reason ?? null
    const isSoAlready = stored.has(snapshot.id) && reason === null
    return isSoAlready
      ? []
      : {
          id: attribution.id,
          snapshot: encodeSnapshot(snapshot),
          kept_net: keptNet(snapshot).toString(),
          earns: attribution.distributor_id !== null,
          reason,
        }
  })
  if (rows.length === 0) {
    return
  }
  await manager.query(
    `UPDATE distribution_attribution AS attribution
        SET snapshot = read.snapshot, kept_net = read.kept_net, snapshot_ticket = $2,
            reconciled_at = now(),
            reason = CASE WHEN read.earns THEN read.reason ELSE attribution.reason END
       FROM json_to_recordset($1::json)
              AS read (id text, snapshot json, kept_net bigint, earns boolean, reason text)
      WHERE attribution.id = read.id`,
    [JSON.stringify(rows), ticket]
  )
}
