import type { MedusaContainer } from "@medusajs/framework/types"
import { distributionOf } from "../../../../workflows/steps/module"
import type { AdminStatementSummary, DistributorSummary } from "../../../types"
import { amountsIn, type ToAmount } from "../../../shared/amounts"
import { isoOrNull } from "../../../shared/dates"
import { distributorSummaries } from "../../../shared/distributor-summaries"
import type { Statement } from "../../../shared/rows"

interface Named {
  distributors: ReadonlyMap<string, DistributorSummary>
  openDisputes: ReadonlyMap<string, number>
  toAmount: ToAmount
}

/** Statements as lists answer them. */
export async function presentSummaries(
  scope: MedusaContainer,
  rows: readonly Statement[]
): Promise<AdminStatementSummary[]> {
  const named: Named = {
    distributors: await distributorSummaries(
      scope,
      rows.map(({ distributor_id }) => distributor_id)
    ),
    openDisputes: await openDisputesOf(
      scope,
      rows.map(({ id }) => id)
    ),
    toAmount: await amountsIn(
      scope,
      rows.map(({ currency_code }) => currency_code)
    ),
  }
  return rows.map((row) => presentSummary(row, named))
}

async function openDisputesOf(
  scope: MedusaContainer,
  ids: readonly string[]
): Promise<Map<string, number>> {
  const open = await distributionOf(scope).listStatementDisputes(
    { statement_id: [...ids], status: "open" },
    { take: null, select: ["statement_id"] }
  )
  const counts = new Map<string, number>()
  for (const { statement_id } of open) {
    counts.set(statement_id, (counts.get(statement_id) ?? 0) + 1)
  }
  return counts
}

function presentSummary(
  row: Statement,
  { distributors, openDisputes, toAmount }: Named
): AdminStatementSummary {
  return {
    id: row.id,
    number: Number(row.number),
    status: row.status,
    period_id: row.period_id,
    distributor: distributors.get(row.distributor_id) ?? {
      id: row.distributor_id,
      code: "",
      name: row.distributor_id,
    },
    currency_code: row.currency_code,
    starts_at: isoOrNull(row.starts_at),
    ends_at: row.ends_at.toISOString(),
    ...amountsOf(row, toAmount),
    open_disputes: openDisputes.get(row.id) ?? 0,
    due_at: row.due_at.toISOString(),
    issued_at: isoOrNull(row.issued_at),
    review_until: isoOrNull(row.review_until),
    approved_at: isoOrNull(row.approved_at),
    paid_at: isoOrNull(row.paid_at),
    created_at: row.created_at.toISOString(),
  }
}

/** A statement's money as the API answers it. */
function amountsOf(row: Statement, toAmount: ToAmount) {
  const inMajor = (minorUnits: string | bigint) =>
    toAmount(minorUnits, row.currency_code)
  return {
    opening: inMajor(row.opening),
    commissions: inMajor(row.commissions),
    clawbacks: inMajor(row.clawbacks),
    bonuses: inMajor(row.bonuses),
    adjustments: inMajor(row.adjustments),
    payouts: inMajor(row.payouts),
    closing: inMajor(row.closing),
    drawn: inMajor(row.drawn),
    carried: inMajor(BigInt(row.closing) - BigInt(row.drawn)),
    adjusted: inMajor(row.adjusted),
    vat_added: inMajor(row.vat_added),
    withheld: inMajor(row.withheld),
    fee: inMajor(row.fee),
    payable: row.payable === null ? null : inMajor(row.payable),
    in_payouts: inMajor(row.in_payouts),
    paid: inMajor(row.paid),
    returned: inMajor(row.returned),
  }
}
