import type { EntityManager } from "typeorm"
import type { StatementStatus } from "../domain/states"
import { Statement } from "../entities"
import { notAllowed, notFound } from "../errors"

/** Locks a statement for what changes it; refused unless it is in one of these statuses. */
export async function lockStatement(
  manager: EntityManager,
  id: string,
  { statuses, to }: { statuses: readonly StatementStatus[]; to: string }
): Promise<Statement> {
  const statement = await manager.findOne(Statement, {
    where: { id },
    lock: { mode: "for_no_key_update" },
  })
  if (!statement) {
    throw notFound(`There is no statement with id ${id}`)
  }
  if (!statuses.includes(statement.status)) {
    throw notAllowed(
      `Statement ${statement.number} is ${inWords[statement.status]} and cannot be ${to}`
    )
  }
  return statement
}

const inWords: Record<StatementStatus, string> = {
  draft: "a draft",
  in_review: "under review",
  approved: "approved",
  paid: "paid",
  returned: "returned to the balance",
  void: "void",
  carried: "carried forward",
}
