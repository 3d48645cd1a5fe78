import { type DataSource, type EntityManager, In } from "typeorm"
import type { Actor } from "../audit/record-audit"
import { sum } from "../domain/money"
import type { MovementCode } from "../domain/movements"
import { Statement, StatementDispute } from "../entities"
import { postTransfers } from "../ledger/post-transfers"
import type { IntendedTransfer } from "../ledger/transfer-columns"
import { recordAudits } from "../audit/record-audits"
import type { ApprovalRefusal } from "./approval-refusal"
import { SETTLEMENT_EVENTS } from "./events"
import { figuresOf, type ReckonedStatement } from "./figures-of"
import { recordNotices } from "./record-notices"
import { readSettlementSettings } from "./settlement-settings"
import { hasTaxChanged } from "./tax-changed"

export interface Approval {
  ids: readonly string[]
  /** Whether to approve while distributors could still object. */
  beforeReviewEnds: boolean
  /** What a person saw that they come to, in minor units by id, where one looked. */
  seenPayables?: Readonly<Record<string, string>>
  actor: Actor
  now: Date
}

export interface ApprovalResult {
  approvedIds: string[]
  refused: { id: string; number: string | null; why: ApprovalRefusal }[]
}

/**
 * Approves statements: reckons tax and fee, books them, and freezes what is
 * payable. One that cannot be approved is named with why and stops no other: where
 * the distributor told other things for tax since the statement was made, it takes
 * somebody who saw what it comes to now.
 */
export async function approveStatements(
  dataSource: DataSource,
  approval: Approval
): Promise<ApprovalResult> {
  return dataSource.transaction(async (manager) => {
    await waitForApprovals(manager)
    const settings = await readSettlementSettings(manager)
    const statements = await lockStatements(manager, approval.ids)
    const reckoned = await figuresOf(manager, [...statements.values()], {
      settings,
      now: approval.now,
    })
    const disputed = await disputedOf(manager, approval.ids)
    const refused: ApprovalResult["refused"] = []
    const approved: Approved[] = []
    for (const id of new Set(approval.ids)) {
      const statement = statements.get(id)
      const figures = reckoned.get(id)
      const why = refusalOf(statement, figures, { approval, disputed })
      if (why || !statement || !figures) {
        refused.push({
          id,
          number: statement?.number ?? null,
          why: why ?? "unknown",
        })
      } else {
        approved.push({ statement, figures })
      }
    }
    await freeze(manager, approved, approval)
    return {
      approvedIds: approved.map(({ statement }) => statement.id),
      refused,
    }
  })
}

/** One at a time, for what is approved counts towards the year's threshold of what comes next. */
async function waitForApprovals(manager: EntityManager): Promise<void> {
  await manager.query(
    "SELECT pg_advisory_xact_lock(hashtext('distribution:approve'))"
  )
}

interface Approved {
  statement: Statement
  figures: ReckonedStatement
}

async function lockStatements(
  manager: EntityManager,
  ids: readonly string[]
): Promise<Map<string, Statement>> {
  const rows = await manager.find(Statement, {
    where: { id: In([...ids]) },
    order: { id: "ASC" },
    lock: { mode: "for_no_key_update" },
  })
  return new Map(rows.map((row) => [row.id, row]))
}

async function disputedOf(
  manager: EntityManager,
  ids: readonly string[]
): Promise<Set<string>> {
  const open = await manager.find(StatementDispute, {
    select: { statement_id: true },
    where: { statement_id: In([...ids]), status: "open" },
  })
  return new Set(open.map(({ statement_id }) => statement_id))
}

function refusalOf(
  statement: Statement | undefined,
  figures: ReckonedStatement | undefined,
  { approval, disputed }: { approval: Approval; disputed: Set<string> }
): ApprovalRefusal | null {
  if (!statement || !figures) {
    return "unknown"
  }
  if (statement.status !== "draft" && statement.status !== "in_review") {
    return "not_open"
  }
  if (disputed.has(statement.id)) {
    return "disputed"
  }
  const isUnderReview =
    statement.review_until !== null && statement.review_until > approval.now
  if (isUnderReview && !approval.beforeReviewEnds) {
    return "under_review"
  }
  return (
    changeSince(statement, figures, approval) ??
    (figures.payable > 0n ? null : "nothing_payable")
  )
}

/** Whether it comes to something else than who approves it may know. */
function changeSince(
  statement: Statement,
  { payable, taxToldAt }: ReckonedStatement,
  { seenPayables }: Approval
): ApprovalRefusal | null {
  const seen = seenPayables?.[statement.id]
  if (seen !== undefined) {
    return BigInt(seen) === payable ? null : "payable_changed"
  }
  return hasTaxChanged(statement, taxToldAt) ? "tax_changed" : null
}

async function freeze(
  manager: EntityManager,
  approved: readonly Approved[],
  { actor, now }: Approval
): Promise<void> {
  if (approved.length === 0) {
    return
  }
  const rows = approved.map(({ statement, figures }) => ({
    id: statement.id,
    vat_added: (figures.tax.vatAdded?.amount ?? 0n).toString(),
    withheld: withheldOf(figures).toString(),
    fee: figures.fee.toString(),
    payable: figures.payable.toString(),
    figures: figures.frozen,
  }))
  await manager.query(
    `UPDATE distribution_statement AS statement
        SET status = 'approved', approved_at = $2, approved_by = $3, updated_at = now(),
            vat_added = figured.vat_added, withheld = figured.withheld, fee = figured.fee,
            payable = figured.payable, figures = figured.figures
       FROM jsonb_to_recordset($1::jsonb)
              AS figured (id text, vat_added bigint, withheld bigint, fee bigint,
                          payable bigint, figures jsonb)
      WHERE statement.id = figured.id`,
    [JSON.stringify(rows), now, actor.id]
  )
  await postTransfers(manager, approved.flatMap(transfersOf))
  const ids = approved.map(({ statement }) => statement.id)
  await recordNotices(manager, SETTLEMENT_EVENTS.STATEMENT_APPROVED, ids)
  await recordAudits(manager, {
    actor,
    action: "statement.approved",
    subjectType: "statement",
    details: rows.map(({ id, payable }) => ({ id, detail: { payable } })),
  })
}

function withheldOf({ tax }: ReckonedStatement): bigint {
  return sum(tax.withheld.map(({ amount }) => amount))
}

/** VAT comes in before anything goes out. */
function transfersOf({ statement, figures }: Approved): IntendedTransfer[] {
  const booked: [string, MovementCode, bigint][] = [
    ["vat", "vat_added", figures.tax.vatAdded?.amount ?? 0n],
    ["withheld", "tax_withheld", withheldOf(figures)],
    ["fee", "fee_charged", figures.fee],
  ]
  return booked
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
