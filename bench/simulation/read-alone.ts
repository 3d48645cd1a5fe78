import type { DataSource } from "typeorm"
import type { Period } from "../../src/modules/distribution/simulation/period"
import {
  readOrders,
  type StoredOrder,
} from "../../src/modules/distribution/simulation/read-orders"

const PAGE = 500

/** Reads the pages of a simulation one after another. */
export async function readAlone(
  dataSource: DataSource,
  period: Period
): Promise<void> {
  let after: StoredOrder | null = null
  do {
    const page: StoredOrder[] = await readOrders(dataSource.manager, {
      period,
      after,
      limit: PAGE,
    })
    after = page.at(-1) ?? null
  } while (after)
}
