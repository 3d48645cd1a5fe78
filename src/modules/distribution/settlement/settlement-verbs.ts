import type { DataSource } from "typeorm"
import { type LedgerQuestion, ledgerOf } from "../ledger/ledger-of"
import { adjust, type NewAdjustment } from "./adjust"
import { type Approval, approveStatements } from "./approve-statements"
import { nextCutOffs } from "./calendar"
import { closeChunk } from "./close-period"
import { defaultMethods } from "./default-methods"
import {
  answerDispute,
  type DisputeAnswer,
  type NewDispute,
  openDispute,
  withdrawDispute,
} from "./disputes"
import { dueForApproval, type DueForApproval } from "./due-for-approval"
import { figuresOf } from "./figures-of"
import { issueStatements } from "./issue-statements"
import { type DisputesPage, listDisputes } from "./list-disputes"
import { openWork } from "./open-work"
import { openPeriods } from "./open-periods"
import { periodTotals } from "./period-totals"
import { type Reversal, reverseAdjustment } from "./reverse-adjustment"
import { readSettlementSettings } from "./settlement-settings"
import { type SettlementRequest, settleOnRequest } from "./settle-on-request"
import { type LinesPage, statementLines } from "./statement-lines"
import {
  type SettlementSettingsUpdate,
  updateSettlementSettings,
} from "./update-settlement-settings"
import { type Voiding, voidStatement } from "./void-statement"
import type { Statement } from "../entities"
import type { Actor } from "../audit/record-audit"

/** From commission to statement; what a verb does stands in its own file. */
export class SettlementVerbs {
  constructor(private readonly dataSource: DataSource) {}

  settings() {
    return readSettlementSettings(this.dataSource.manager)
  }

  updateSettings(change: { update: SettlementSettingsUpdate; actor: Actor }) {
    return updateSettlementSettings(this.dataSource, change)
  }

  async nextCutOffs(at: Date) {
    const { time_zone } = await this.settings()
    return nextCutOffs(at, time_zone)
  }

  /** What waits for the merchant, counted. */
  openWork(now: Date) {
    return openWork(this.dataSource.manager, now)
  }

  openPeriods(at: Date) {
    return openPeriods(this.dataSource.manager, at)
  }

  closeChunk(chunk: { periodId: string; now: Date; limit: number }) {
    return closeChunk(this.dataSource, chunk)
  }

  periodTotals(periodIds: readonly string[]) {
    return periodTotals(this.dataSource.manager, periodIds)
  }

  settleOnRequest(request: SettlementRequest) {
    return settleOnRequest(this.dataSource, request)
  }

  statementLines(
    statement: Parameters<typeof statementLines>[1],
    page: LinesPage
  ) {
    return statementLines(this.dataSource.manager, statement, page)
  }

  /** What statements that are not approved yet would be approved with, by id. */
  async figuresOf(statements: readonly Statement[], now: Date) {
    const { manager } = this.dataSource
    const settings = await readSettlementSettings(manager)
    return figuresOf(manager, statements, { settings, now })
  }

  issueStatements(issue: { ids: readonly string[]; actor: Actor; now: Date }) {
    return issueStatements(this.dataSource, issue)
  }

  dueForApproval(due: DueForApproval) {
    return dueForApproval(this.dataSource.manager, due)
  }

  approveStatements(approval: Approval) {
    return approveStatements(this.dataSource, approval)
  }

  voidStatement(voiding: Voiding) {
    return voidStatement(this.dataSource, voiding)
  }

  listDisputes(page: DisputesPage) {
    return listDisputes(this.dataSource.manager, page)
  }

  /** Where the money of distributors goes, by distributor. */
  defaultMethods(distributorIds: readonly string[]) {
    return defaultMethods(this.dataSource.manager, distributorIds)
  }

  openDispute(dispute: NewDispute) {
    return openDispute(this.dataSource, dispute)
  }

  answerDispute(answer: DisputeAnswer) {
    return answerDispute(this.dataSource, answer)
  }

  withdrawDispute(withdrawal: { id: string; distributorId: string }) {
    return withdrawDispute(this.dataSource, withdrawal)
  }

  adjust(adjustment: NewAdjustment) {
    return adjust(this.dataSource, adjustment)
  }

  reverseAdjustment(reversal: Reversal) {
    return reverseAdjustment(this.dataSource, reversal)
  }

  ledgerOf(question: LedgerQuestion) {
    return ledgerOf(this.dataSource.manager, question)
  }
}
