import type { Commission } from "./commission"
import type { CapName } from "./earning"
import { sum } from "./money"

/** How an amount came about, as plain JSON; amounts are strings of minor units. */
export interface CommissionTrace {
  sales: string
  tax: string
  shipping: string
  goodwillCut: string
  /** Null when the cost is not known. */
  cost: string | null
  margin: string
  basis: string
  ratePpm: number | null
  /** `rate:…` and `difference:…` are the plan's own rates, `rule:…` and `override:…` its rules. */
  rule: string
  level: number
  /** The level in the tree; another than `level` when the chain was compressed. */
  chainLevel: number
  tierId: string
  /** The beneficiary's lines under the rule together, before the amount was spread over them. */
  orderBasis: string
  orderAmount: string
  /** What each cap took off this line. */
  cuts: Partial<Record<CapName, string>>
}

/** The trace of a commission. */
export function traceOf({ earning }: Commission): CommissionTrace {
  const { base, beneficiary, reward, group, cuts } = earning
  return {
    sales: base.sales.toString(),
    tax: base.tax.toString(),
    shipping: base.shipping.toString(),
    goodwillCut: base.goodwillCut.toString(),
    cost: base.cost?.toString() ?? null,
    margin: base.margin.toString(),
    basis: base.basis.toString(),
    ratePpm: group.ratePpm,
    rule: reward.key,
    level: beneficiary.paidLevel,
    chainLevel: beneficiary.level,
    tierId: beneficiary.tierId,
    orderBasis: sum(group.lines.map(({ basis }) => basis)).toString(),
    orderAmount: group.amount.toString(),
    cuts: Object.fromEntries(
      Object.entries(cuts ?? {}).map(([cap, cut]) => [cap, cut.toString()])
    ),
  }
}
