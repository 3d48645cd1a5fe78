import type { MedusaContainer } from "@medusajs/framework/types"
import { distributionOf } from "../../../../workflows/steps/module"
import type { AdminSettlementSettings } from "../../../types"
import { amountsIn } from "../../../shared/amounts"
import { majorByCurrency } from "../../../shared/amounts-by-currency"

type Settings = Awaited<
  ReturnType<ReturnType<typeof distributionOf>["settlement"]["settings"]>
>

/** How balances are settled and paid, as the Admin API answers it. */
export async function presentSettlementSettings(
  scope: MedusaContainer,
  now: Date
): Promise<AdminSettlementSettings> {
  const { settlement } = distributionOf(scope)
  const settings = await settlement.settings()
  const { minimums, fees, second_approval_above, withholding_rules } = settings
  const toAmount = await amountsIn(scope, currenciesIn(settings))
  const cutOffs = await settlement.nextCutOffs(now)
  return {
    time_zone: settings.time_zone,
    cycle: settings.cycle,
    net_days: settings.net_days,
    review_days: settings.review_days,
    auto_issue: settings.auto_issue,
    auto_approve: settings.auto_approve,
    minimums: majorByCurrency(minimums, toAmount),
    fees: majorByCurrency(fees, toAmount),
    second_approval_above: majorByCurrency(second_approval_above, toAmount),
    cooling_off_days: settings.cooling_off_days,
    withholding_rules: withholding_rules.map(({ thresholds, ...rule }) => ({
      ...rule,
      ...(thresholds && { thresholds: majorByCurrency(thresholds, toAmount) }),
    })),
    vat_rules: settings.vat_rules,
    next_cut_offs: {
      daily: cutOffs.daily.toISOString(),
      weekly: cutOffs.weekly.toISOString(),
      half_monthly: cutOffs.half_monthly.toISOString(),
      monthly: cutOffs.monthly.toISOString(),
    },
    updated_at: settings.updated_at.toISOString(),
  }
}

function currenciesIn({
  minimums,
  fees,
  second_approval_above,
  withholding_rules,
}: Settings): string[] {
  const thresholds = withholding_rules.map((rule) => rule.thresholds ?? {})
  return [minimums, fees, second_approval_above, ...thresholds].flatMap(
    (amounts) => Object.keys(amounts)
  )
}
