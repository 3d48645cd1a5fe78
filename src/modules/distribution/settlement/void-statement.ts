import type { DataSource } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import type { MovementCode } from "../domain/movements"
import { Statement, StatementDispute } from "../entities"
import { invalid, notAllowed } from "../errors"
import { postTransfers } from "../ledger/post-transfers"
import type { IntendedTransfer } from "../ledger/transfer-columns"
import { SETTLEMENT_EVENTS } from "./events"
import { lockStatement } from "./lock-statement"
import { recordNotices } from "./record-notices"

export interface Voiding {
  id: string
  reason: string
  actor: Actor
  now: Date
}

/**
 * Takes a statement back: what it drew goes back to the balance, from where the
 * next statement takes it, and tax and fee are undone. Refused once a payout of
 * it began. It keeps its number and its lines.
 */
export async function voidStatement(
  dataSource: DataSource,
  { id, reason, actor, now }: Voiding
): Promise<Statement> {
  if (reason.trim() === "") {
    throw invalid("Give the reason why the statement is void")
  }
  return dataSource.transaction(async (manager) => {
    const statement = await lockStatement(manager, id, {
      statuses: ["draft", "in_review", "approved"],
      to: "voided",
    })
    if (statement.in_payouts !== "0" || statement.returned !== "0") {
      throw notAllowed(
        `Statement ${statement.number} has payouts; cancel or finish those first`
      )
    }
    await postTransfers(manager, transfersOf(statement))
    await manager.update(
      Statement,
      { id },
      { status: "void", void_reason: reason.trim(), updated_at: now }
    )
    await manager.update(
      StatementDispute,
      { statement_id: id, status: "open" },
      { status: "withdrawn", answer: reason.trim(), answered_at: now }
    )
    await recordNotices(manager, SETTLEMENT_EVENTS.STATEMENT_VOIDED, [id])
    await recordAudit(manager, {
      actor,
      action: "statement.voided",
      subject: { type: "statement", id },
      detail: { reason: reason.trim() },
    })
    return manager.findOneByOrFail(Statement, { id })
  })
}

function transfersOf(statement: Statement): IntendedTransfer[] {
  const gross = BigInt(statement.drawn) + BigInt(statement.adjusted)
  const undone: [string, MovementCode, bigint][] = [
    ["withheld-undone", "withholding_undone", BigInt(statement.withheld)],
    ["fee-undone", "fee_undone", BigInt(statement.fee)],
    ["vat-undone", "vat_undone", BigInt(statement.vat_added)],
    ["returned", "statement_returned", gross],
  ]
  return undone
    .filter(([, , amount]) => amount > 0n)
    .map(([name, code, amount]) => ({
      key: `${statement.id}:${name}`,
      code,
      distributorId: statement.distributor_id,
      currency: statement.currency_code,
      amountMinor: amount,
      orderId: null,
      commissionId: null,
    }))
}
