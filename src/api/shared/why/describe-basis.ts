import type { ExplainedLine } from "../../../modules/distribution/domain/explain"
import {
  sentences,
  type Words,
} from "../../../modules/distribution/domain/words/words"
import { basisName, basisSentences } from "../words/basis-sentences"
import { goodwill } from "../words/circumstances"
import { money } from "../words/explained"
import { reasonWords } from "../words/reasons"
import type { Why } from "./present-why"

/** How what rates apply to came about, or why there is nothing. */
export function describeBasis(
  { base, reason }: ExplainedLine,
  { order, terms }: Pick<Why, "order" | "terms">
): Words {
  if (reason && base.sales <= 0n) {
    return reasonWords(reason)
  }
  const explained = {
    trace: {
      sales: base.sales.toString(),
      tax: base.tax.toString(),
      shipping: base.shipping.toString(),
      cost: base.cost?.toString() ?? null,
      goodwillCut: base.goodwillCut.toString(),
      basis: base.basis.toString(),
    },
    terms,
    currency: order.currency,
    digits: order.decimalDigits,
  }
  const kept = money(explained, base.sales)
  const basis = money(explained, base.basis)
  const name = basisName(terms)
  return sentences([
    {
      en: `The customer keeps ${kept} of it.`,
      zhCN: `客户保留 ${kept}。`,
    },
    ...goodwill(explained),
    ...basisSentences(explained),
    ...(reason ? [reasonWords(reason)] : []),
    {
      en: `Rates apply to ${basis} of ${name.en}.`,
      zhCN: `计佣基数（${name.zhCN}）为 ${basis}。`,
    },
  ])
}
