import type { EntityManager } from "typeorm"
import { notFound } from "../../errors"

/** Prizes under lock, to be won and given back. */
export interface Shelf {
  /** Takes one if there is one; false when there is none left. */
  take(prizeId: string): boolean
  giveBack(prizeId: string): void
  /** Writes what is left. */
  close(manager: EntityManager): Promise<void>
}

/** Locks prizes in the order of their ids. */
export async function openShelf(
  manager: EntityManager,
  prizeIds: readonly (string | null)[]
): Promise<Shelf> {
  const ids = [...new Set(prizeIds.filter((id) => id !== null))]
  const stock = await lockStock(manager, ids)
  const changed = new Set<string>()
  const put = (id: string, left: number | null) => {
    if (left !== null) {
      stock.set(id, left)
      changed.add(id)
    }
  }
  const leftOf = (id: string): number | null => {
    const left = stock.get(id)
    if (left === undefined) {
      throw notFound(`There is no prize with id ${id}`)
    }
    return left
  }
  return {
    take(id) {
      const left = leftOf(id)
      put(id, left && left - 1)
      return left !== 0
    },
    giveBack(id) {
      const left = leftOf(id)
      put(id, left === null ? null : left + 1)
    },
    async close(writer) {
      await writeStock(writer, { stock, ids: [...changed] })
    },
  }
}

async function lockStock(
  manager: EntityManager,
  ids: readonly string[]
): Promise<Map<string, number | null>> {
  if (ids.length === 0) {
    return new Map()
  }
  const rows: { id: string; stock: number | null }[] = await manager.query(
    `SELECT id, stock FROM distribution_prize
      WHERE id = ANY($1::text[]) ORDER BY id FOR NO KEY UPDATE`,
    [ids]
  )
  return new Map(rows.map(({ id, stock }) => [id, stock]))
}

async function writeStock(
  manager: EntityManager,
  { stock, ids }: { stock: Map<string, number | null>; ids: string[] }
): Promise<void> {
  if (ids.length === 0) {
    return
  }
  await manager.query(
    `UPDATE distribution_prize AS prize SET stock = written.stock, updated_at = now()
       FROM unnest($1::text[], $2::int[]) AS written (id, stock)
      WHERE prize.id = written.id AND prize.stock <> written.stock`,
    [ids, ids.map((id) => stock.get(id))]
  )
}
