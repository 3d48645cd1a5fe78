import type { EntityManager } from "typeorm"

/** The next number of a sequence without gaps: it is given back if the transaction fails. */
export async function takeNumber(
  manager: EntityManager,
  name: "statement" | "payout_batch"
): Promise<string> {
  const [[row]]: [{ value: string }[], number] = await manager.query(
    `UPDATE distribution_counter SET value = value + 1 WHERE name = $1
     RETURNING value::text AS value`,
    [name]
  )
  return row?.value ?? "0"
}
