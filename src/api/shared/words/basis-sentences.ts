import type { PlanDocument } from "../../../modules/distribution/domain/plan/document"
import { formatRate } from "../../../modules/distribution/domain/rate"
import type { CommissionTrace } from "../../../modules/distribution/domain/trace"
import type { Words } from "../../../modules/distribution/domain/words/words"
import { money } from "./explained"

/** A line's basis with what its words need. */
export interface ExplainedBasis {
  trace: Pick<
    CommissionTrace,
    "sales" | "tax" | "shipping" | "cost" | "goodwillCut" | "basis"
  >
  terms: PlanDocument
  currency: string
  digits: number
}

/** What rates apply to. */
export function basisName({ basis }: PlanDocument): Words {
  const { of, tax, shipping } = basis
  if (of === "margin") {
    return { en: "margin", zhCN: "毛利" }
  }
  if (tax) {
    return shipping
      ? { en: "sales with tax and shipping", zhCN: "含税含运费销售额" }
      : { en: "sales with tax", zhCN: "含税销售额" }
  }
  return shipping
    ? { en: "net sales with shipping", zhCN: "含运费净销售额" }
    : { en: "net sales", zhCN: "净销售额" }
}

/** How the basis came about, beyond what the customer keeps. */
export function basisSentences(explained: ExplainedBasis): Words[] {
  return [...counted(explained), ...marginOf(explained)]
}

function counted(explained: ExplainedBasis): Words[] {
  const { tax, shipping } = explained.trace
  return [
    ...(tax === "0" ? [] : [partOf(money(explained, tax), TAX)]),
    ...(shipping === "0" ? [] : [partOf(money(explained, shipping), SHIPPING)]),
  ]
}

const TAX = { en: "tax", zhCN: "税费" }
const SHIPPING = { en: "shipping", zhCN: "运费" }

function partOf(amount: string, what: Words): Words {
  return {
    en: `${amount} of it is ${what.en}.`,
    zhCN: `其中${what.zhCN} ${amount}。`,
  }
}

function marginOf(explained: ExplainedBasis): Words[] {
  const { trace, terms } = explained
  if (terms.basis.of !== "margin") {
    return []
  }
  if (trace.cost === null) {
    const share = formatRate(terms.basis.missing_cost_ppm)
    return [
      {
        en: `What it costs is not known, so ${share} of its net sales count as margin.`,
        zhCN: `成本未知，按净销售额的 ${share} 计为毛利。`,
      },
    ]
  }
  const sales = money(
    explained,
    BigInt(trace.sales) - BigInt(trace.goodwillCut)
  )
  const cost = money(explained, trace.cost)
  return [
    {
      en: `The margin is ${sales} of net sales less ${cost} of cost.`,
      zhCN: `毛利为净销售额 ${sales} 减去成本 ${cost}。`,
    },
  ]
}
