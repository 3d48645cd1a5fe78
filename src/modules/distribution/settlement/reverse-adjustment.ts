import type { DataSource, EntityManager } from "typeorm"
import type { Actor } from "../audit/record-audit"
import { Adjustment, Statement } from "../entities"
import { notAllowed, notFound } from "../errors"
import { bookAdjustment } from "./adjust"

export interface Reversal {
  id: string
  reason: string
  actor: Actor
}

/**
 * Takes an adjustment back by a counter-entry, once. Where its statement is
 * under review still it changes the statement, else the balance.
 */
export async function reverseAdjustment(
  dataSource: DataSource,
  { id, reason, actor }: Reversal
): Promise<Adjustment> {
  return dataSource.transaction(async (manager) => {
    const original = await lockUnreversed(manager, id)
    return bookAdjustment(manager, {
      distributorId: original.distributor_id,
      currency: original.currency_code,
      kind: original.kind,
      amountMinor: -BigInt(original.amount),
      reason,
      statementId: await openStatementOf(manager, original),
      reversesId: id,
      actor,
    })
  })
}

async function lockUnreversed(
  manager: EntityManager,
  id: string
): Promise<Adjustment> {
  const original = await manager.findOne(Adjustment, {
    where: { id },
    lock: { mode: "pessimistic_write" },
  })
  if (!original) {
    throw notFound(`There is no adjustment with id ${id}`)
  }
  if (original.reverses_id) {
    throw notAllowed(
      "This entry takes another one back already; book a new adjustment instead"
    )
  }
  if (await manager.existsBy(Adjustment, { reverses_id: id })) {
    throw notAllowed("This adjustment was taken back already")
  }
  return original
}

async function openStatementOf(
  manager: EntityManager,
  { statement_id }: Adjustment
): Promise<string | null> {
  if (!statement_id) {
    return null
  }
  const statement = await manager.findOneByOrFail(Statement, {
    id: statement_id,
  })
  return ["draft", "in_review"].includes(statement.status) ? statement_id : null
}
