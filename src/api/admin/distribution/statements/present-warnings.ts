import type { MedusaContainer } from "@medusajs/framework/types"
import { hasTaxChanged } from "../../../../modules/distribution/settlement/tax-changed"
import { distributionOf } from "../../../../workflows/steps/module"
import type {
  StatementFigures,
  AdminStatementWarning,
  StatementWarning,
} from "../../../types"
import { amountsIn } from "../../../shared/amounts"
import type { Statement } from "../../../shared/rows"
import type { Explanation } from "../../../types"

const words: Record<StatementWarning, Explanation> = {
  negative_balance: {
    en: "The available balance is below zero now: more was clawed back than was earned since.",
    zhCN: "当前可用余额为负：此后追回的金额多于新增收入。",
  },
  no_payout_method: {
    en: "The distributor has no payout method, so it cannot be paid yet.",
    zhCN: "分销商尚未设置收款方式，暂时无法付款。",
  },
  cooling_off: {
    en: "The payout method was changed a short time ago; nothing is paid to it until the cooling-off is over.",
    zhCN: "收款方式刚刚变更；冷静期结束前不会向其付款。",
  },
  second_approval: {
    en: "It is above the limit, so its payout takes a second person.",
    zhCN: "金额超过限额，付款需要第二人批准。",
  },
  tax_changed: {
    en: "The tax details changed since the statement was made; look at whether the tax is right.",
    zhCN: "结算单生成后税务信息有变更；请核对税额是否正确。",
  },
  nothing_payable: {
    en: "Tax and fee take all of it, so it cannot be approved as it is.",
    zhCN: "扣除税费后无可付金额，无法按现状批准。",
  },
}

/** What the merchant should know before it approves or pays a statement; of one that is over, nothing. */
export async function presentWarnings(
  scope: MedusaContainer,
  row: Statement,
  figures: StatementFigures | null
): Promise<AdminStatementWarning[]> {
  const isOpen = ["draft", "in_review", "approved"].includes(row.status)
  if (!isOpen || !figures) {
    return []
  }
  const codes = [
    ...(await balanceWarnings(scope, row)),
    ...(await methodWarnings(scope, row)),
    ...(figures.is_preview ? await taxWarnings(scope, row) : []),
    ...(await amountWarnings(scope, row, figures)),
  ]
  return codes.map((code) => ({ code, words: words[code] }))
}

async function balanceWarnings(
  scope: MedusaContainer,
  { distributor_id, currency_code }: Statement
): Promise<StatementWarning[]> {
  const balances = await distributionOf(scope).balancesOf(distributor_id)
  const own = balances.find((one) => one.currency_code === currency_code)
  return BigInt(own?.available ?? "0") < 0n ? ["negative_balance"] : []
}

async function methodWarnings(
  scope: MedusaContainer,
  { distributor_id }: Statement
): Promise<StatementWarning[]> {
  const { settlement } = distributionOf(scope)
  const method = (await settlement.defaultMethods([distributor_id])).get(
    distributor_id
  )
  if (!method) {
    return ["no_payout_method"]
  }
  return method.usable_from > new Date() ? ["cooling_off"] : []
}

async function taxWarnings(
  scope: MedusaContainer,
  row: Statement
): Promise<StatementWarning[]> {
  const { payoutMethods } = distributionOf(scope)
  const profile = await payoutMethods.taxProfileOf(row.distributor_id)
  return profile && hasTaxChanged(row, profile.updated_at)
    ? ["tax_changed"]
    : []
}

async function amountWarnings(
  scope: MedusaContainer,
  { currency_code }: Statement,
  { payable }: StatementFigures
): Promise<StatementWarning[]> {
  const { settlement } = distributionOf(scope)
  const { second_approval_above } = await settlement.settings()
  const limit = second_approval_above[currency_code]
  const toAmount = await amountsIn(scope, limit ? [currency_code] : [])
  return [
    ...(payable <= 0 ? (["nothing_payable"] as const) : []),
    ...(limit && payable > toAmount(limit, currency_code)
      ? (["second_approval"] as const)
      : []),
  ]
}
