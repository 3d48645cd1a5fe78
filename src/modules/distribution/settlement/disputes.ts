import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { IS_STATED } from "../entities/transfer"
import { type Statement, StatementDispute } from "../entities"
import { newEntityId } from "../entity-id"
import { invalid, notAllowed, notFound } from "../errors"
import { bookAdjustment } from "./adjust"
import { SETTLEMENT_EVENTS } from "./events"
import { lockStatement } from "./lock-statement"
import { recordNotices } from "./record-notices"

export interface NewDispute {
  statementId: string
  /** Who objects; the statement must be its own. */
  distributorId: string
  /** The line in question; the statement as a whole, when left out. */
  transferId?: string | null
  message: string
  actor: Actor
  now: Date
}

export interface DisputeAnswer {
  id: string
  isAccepted: boolean
  answer: string
  /** What the statement changes by, in minor units; nothing, when left out. */
  adjustMinor?: bigint | null
  actor: Actor
  now: Date
}

const LONGEST_TEXT = 2_000

/** Objects to a statement under review, or to one line of it; it is not approved before it is answered. */
export async function openDispute(
  dataSource: DataSource,
  { statementId, distributorId, transferId, message, actor, now }: NewDispute
): Promise<StatementDispute> {
  const text = textOf(message)
  return dataSource.transaction(async (manager) => {
    const statement = await lockOpen(manager, statementId, distributorId)
    if (statement.review_until === null || statement.review_until <= now) {
      throw notAllowed(
        `The review of statement ${statement.number} is over; write to the merchant`
      )
    }
    if (transferId) {
      await assertLineOf(manager, statement, transferId)
    }
    const id = newEntityId("disp")
    await manager.insert(StatementDispute, {
      id,
      statement_id: statementId,
      transfer_id: transferId ?? null,
      message: text,
    })
    await recordNotices(manager, SETTLEMENT_EVENTS.DISPUTE_OPENED, [id])
    await recordAudit(manager, {
      actor,
      action: "dispute.opened",
      subject: { type: "statement", id: statementId },
      detail: { dispute_id: id, transfer_id: transferId ?? null },
    })
    return manager.findOneByOrFail(StatementDispute, { id })
  })
}

/** Answers an objection, and changes the statement where it was right. */
export async function answerDispute(
  dataSource: DataSource,
  { id, isAccepted, answer, adjustMinor, actor, now }: DisputeAnswer
): Promise<StatementDispute> {
  const text = textOf(answer)
  if (adjustMinor && !isAccepted) {
    throw invalid("An objection that is rejected changes nothing; accept it")
  }
  return dataSource.transaction(async (manager) => {
    const statement = await lockStatement(
      manager,
      await statementOf(manager, id),
      { statuses: ["in_review", "draft"], to: "changed any more" }
    )
    await lockDispute(manager, id)
    const adjustment = adjustMinor
      ? await bookAdjustment(manager, {
          distributorId: statement.distributor_id,
          currency: statement.currency_code,
          kind: "adjustment",
          amountMinor: adjustMinor,
          reason: text.slice(0, 500),
          statementId: statement.id,
          actor,
        })
      : null
    await manager.update(
      StatementDispute,
      { id },
      {
        status: isAccepted ? "accepted" : "rejected",
        answer: text,
        answered_by: actor.id,
        answered_at: now,
        adjustment_id: adjustment?.id ?? null,
      }
    )
    await recordNotices(manager, SETTLEMENT_EVENTS.DISPUTE_ANSWERED, [id])
    await recordAudit(manager, {
      actor,
      action: "dispute.answered",
      subject: { type: "statement", id: statement.id },
      detail: { dispute_id: id, is_accepted: isAccepted },
    })
    return manager.findOneByOrFail(StatementDispute, { id })
  })
}

/** Takes an objection back that was not answered yet. */
export async function withdrawDispute(
  dataSource: DataSource,
  { id, distributorId }: { id: string; distributorId: string }
): Promise<StatementDispute> {
  return dataSource.transaction(async (manager) => {
    const statementId = await ownStatementOf(manager, id, distributorId)
    await lockOpen(manager, statementId, distributorId)
    await lockDispute(manager, id)
    await manager.update(StatementDispute, { id }, { status: "withdrawn" })
    return manager.findOneByOrFail(StatementDispute, { id })
  })
}

function textOf(text: string): string {
  const trimmed = text.trim()
  if (trimmed === "" || trimmed.length > LONGEST_TEXT) {
    throw invalid(`Write 1 to ${LONGEST_TEXT} characters`)
  }
  return trimmed
}

/** The distributor's own statement under review; another's is as good as none. */
async function lockOpen(
  manager: EntityManager,
  statementId: string,
  distributorId: string
): Promise<Statement> {
  const isOwn = await manager.query<unknown[]>(
    `SELECT 1 FROM distribution_statement WHERE id = $1 AND distributor_id = $2`,
    [statementId, distributorId]
  )
  if (isOwn.length === 0) {
    throw notFound(`There is no statement with id ${statementId}`)
  }
  return lockStatement(manager, statementId, {
    statuses: ["in_review"],
    to: "disputed",
  })
}

/** Statements are locked before their disputes, by everybody. */
async function statementOf(
  manager: EntityManager,
  disputeId: string
): Promise<string> {
  const dispute = await manager.findOneBy(StatementDispute, { id: disputeId })
  if (!dispute) {
    throw noDispute(disputeId)
  }
  return dispute.statement_id
}

/** The same of a distributor's own dispute; of another's it does not even tell that there is one. */
async function ownStatementOf(
  manager: EntityManager,
  disputeId: string,
  distributorId: string
): Promise<string> {
  const dispute = await manager.findOneBy(StatementDispute, {
    id: disputeId,
    statement: { distributor_id: distributorId },
  })
  if (!dispute) {
    throw noDispute(disputeId)
  }
  return dispute.statement_id
}

function noDispute(id: string) {
  return notFound(`There is no dispute with id ${id}`)
}

async function lockDispute(manager: EntityManager, id: string): Promise<void> {
  const { status } = await manager.findOneOrFail(StatementDispute, {
    where: { id },
    lock: { mode: "pessimistic_write" },
  })
  if (status !== "open") {
    throw notAllowed(`This dispute is ${status} already`)
  }
}

async function assertLineOf(
  manager: EntityManager,
  statement: Statement,
  transferId: string
): Promise<void> {
  const lines: unknown[] = /^\d{1,18}$/.test(transferId)
    ? await manager.query(
        `SELECT 1 FROM distribution_transfer
          WHERE id = $1 AND distributor_id = $2 AND currency_code = $3
            AND id > $4 AND id <= $5 AND ${IS_STATED}`,
        [
          transferId,
          statement.distributor_id,
          statement.currency_code,
          statement.after_transfer_id,
          statement.through_transfer_id,
        ]
      )
    : []
  if (lines.length === 0) {
    throw invalid(`Statement ${statement.number} has no line ${transferId}`)
  }
}
