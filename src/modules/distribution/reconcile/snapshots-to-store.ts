import type { StoredCount } from "../attribution/attribution"
import { encodeSnapshot, keptNet } from "../attribution/snapshot-codec"
import type { Settlement } from "./plan-settlement"
import type { Current } from "./lock-attributions"
import type { Write } from "./write-in-turn"

export interface Reconciled {
  ticket: string
  current: readonly Current[]
  settlements: readonly Settlement[]
  /** What each order counts among results; null where nobody sold it. */
  counts: readonly (StoredCount | null)[]
}

/**
 * Makes ready to be stored the orders as they were read, with what they count and
 * why they earn nothing. What was attributed just now is stored already.
 */
export function snapshotsToStore({
  ticket,
  current,
  settlements,
  counts,
}: Reconciled): Write {
  const rows = current.flatMap(
    ({ attribution, snapshot, seen, isNew }, index) => {
      const reason = settlements[index]?.reason ?? null
      const isSoAlready = isNew && reason === null
      return isSoAlready
        ? []
        : {
            id: attribution.id,
            snapshot: encodeSnapshot(snapshot),
            seen: seen ?? [],
            kept_net: keptNet(snapshot).toString(),
            counted: counts[index],
            counted_day: counts[index] && attribution.counted_day,
            earns: attribution.distributor_id !== null,
            reason,
          }
    }
  )
  const stored = JSON.stringify(rows)
  return async (manager) => {
    if (rows.length > 0) {
      await manager.query(UPDATE_SNAPSHOTS, [stored, ticket])
    }
  }
}

/** Walks the primary key. */
const UPDATE_SNAPSHOTS = `
  UPDATE distribution_attribution AS attribution
     SET snapshot = read.snapshot, seen = read.seen, kept_net = read.kept_net, counted = read.counted,
         counted_day = read.counted_day, snapshot_ticket = $2, reconciled_at = now(),
         reason = CASE WHEN read.earns THEN read.reason ELSE attribution.reason END
    FROM json_to_recordset($1::json)
           AS read (id text, snapshot json, seen text[], kept_net bigint, counted json, counted_day date,
                    earns boolean, reason text)
   WHERE attribution.id = read.id`
