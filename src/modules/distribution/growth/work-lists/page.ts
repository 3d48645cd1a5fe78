import type { DataSource, EntityManager } from "typeorm"

export interface WorkListPage {
  now: Date
  skip: number
  take: number
}

/** A page of a list, and how long the list is. */
export interface WorkList<Row> {
  rows: Row[]
  count: number
  /** The last of the store's days that counts. */
  day: string
}

/** Reads a list as of one moment. */
export function asOfOneMoment<T>(
  dataSource: DataSource,
  read: (manager: EntityManager) => Promise<T>
): Promise<T> {
  return dataSource.transaction("REPEATABLE READ", read)
}
