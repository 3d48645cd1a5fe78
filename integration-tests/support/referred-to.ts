import { setTimeout } from "node:timers/promises"
import type { DataSource } from "typeorm"

const LONGEST_MS = 5_000

/**
 * Does something while another transaction has written rows that refer to these
 * distributors, and fails where it waits for that one: two that wait so for each
 * other end in a deadlock. The lock is the one that a foreign key takes.
 */
export function whileReferredTo<Result>(
  dataSource: DataSource,
  distributorIds: readonly string[],
  work: () => Promise<Result>
): Promise<Result> {
  return dataSource.transaction(async (manager) => {
    await manager.query(
      "SELECT 1 FROM distribution_distributor WHERE id = ANY($1::text[]) FOR KEY SHARE",
      [distributorIds]
    )
    const waited = setTimeout(LONGEST_MS, null, { ref: false }).then(() => {
      throw new Error("It waits for what only refers to the distributors")
    })
    return Promise.race([work(), waited])
  })
}
