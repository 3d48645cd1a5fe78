import type { MedusaContainer } from "@medusajs/framework/types"
import { distributionOf } from "../../../../workflows/steps/module"
import type { AdminPeriodTotals, AdminSettlementPeriod } from "../../../types"
import { amountsIn } from "../../../shared/amounts"
import { isoOrNull } from "../../../shared/dates"
import type { SettlementPeriod } from "../../../shared/rows"

/** Periods with what their statements come to, as the Admin API answers them. */
export async function presentPeriods(
  scope: MedusaContainer,
  rows: readonly SettlementPeriod[]
): Promise<AdminSettlementPeriod[]> {
  const totals = await totalsOf(
    scope,
    rows.map(({ id }) => id)
  )
  return rows.map((row) => ({
    id: row.id,
    cycle: row.cycle,
    starts_at: row.starts_at.toISOString(),
    ends_at: row.ends_at.toISOString(),
    status: row.status,
    distributor_count: row.distributor_count,
    closed_count: row.closed_count,
    statement_count: row.statement_count,
    totals: totals.get(row.id) ?? [],
    created_at: row.created_at.toISOString(),
    closed_at: isoOrNull(row.closed_at),
  }))
}

async function totalsOf(
  scope: MedusaContainer,
  periodIds: readonly string[]
): Promise<Map<string, AdminPeriodTotals[]>> {
  const rows = await distributionOf(scope).settlement.periodTotals(periodIds)
  const toAmount = await amountsIn(
    scope,
    rows.map(({ currency_code }) => currency_code)
  )
  const totals = new Map<string, AdminPeriodTotals[]>()
  for (const { period_id, ...row } of rows) {
    const inMajor = (minorUnits: string) =>
      toAmount(minorUnits, row.currency_code)
    totals.set(period_id, [
      ...(totals.get(period_id) ?? []),
      {
        ...row,
        drawn: inMajor(row.drawn),
        payable: inMajor(row.payable),
        to_pay: inMajor(row.to_pay),
        paid: inMajor(row.paid),
        carried: inMajor(row.carried),
      },
    ])
  }
  return totals
}
