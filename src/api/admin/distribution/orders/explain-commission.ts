import type { CommissionTrace } from "../../../../modules/distribution/domain/trace"
import { sum, toMajor } from "../../../../modules/distribution/domain/money"
import { formatRate } from "../../../../modules/distribution/domain/rate"
import type { Explanation } from "../../../types"

/** A commission with what its words need. */
export interface Explained {
  trace: CommissionTrace
  /** What stands, in minor units. */
  amount: bigint
  tierName: string
  currency: string
  digits: number
}

/** How a commission's amount came about, in a few sentences. */
export function explainCommission(explained: Explained): Explanation {
  const sentences = [
    rateOfBasis(explained),
    ...goodwill(explained),
    ...capCut(explained),
    ...compressed(explained),
    ...takenBack(explained),
  ]
  return {
    en: sentences.map(({ en }) => en).join(" "),
    zhCN: sentences.map(({ zhCN }) => zhCN).join(""),
  }
}

function rateOfBasis(explained: Explained): Explanation {
  const { trace, tierName } = explained
  const rate = formatRate(trace.ratePpm ?? 0)
  const basis = money(explained, trace.basis)
  const order = isSpread(explained)
  const total = money(explained, trace.orderAmount)
  const whole = money(explained, trace.orderBasis)
  return {
    en: `Tier ${tierName} earns ${rate} at level ${trace.level}: of this line's net sales of ${basis}${order ? `, its share of ${total} on the order's ${whole}` : ` that is ${total}`}.`,
    zhCN: `等级“${tierName}”在第 ${trace.level} 层的佣金率为 ${rate}：本行净销售额 ${basis}${order ? `，按比例分得整单 ${whole} 的佣金 ${total} 中的一份` : `，佣金 ${total}`}。`,
  }
}

/** Whether the order has other lines that share the amount. */
function isSpread({ trace }: Explained): boolean {
  return trace.basis !== trace.orderBasis
}

function goodwill(explained: Explained): Explanation[] {
  const { trace } = explained
  if (trace.goodwillCut === "0") {
    return []
  }
  const cut = money(explained, trace.goodwillCut)
  const kept = money(explained, trace.sales)
  return [
    {
      en: `${cut} refunded without a return came off the ${kept} the customer keeps.`,
      zhCN: `客户保留商品的净额 ${kept} 中扣除了未退货退款 ${cut}。`,
    },
  ]
}

function capCut(explained: Explained): Explanation[] {
  const { trace } = explained
  const cuts = Object.values(trace.cuts)
  if (cuts.length === 0) {
    return []
  }
  const cut = money(explained, sum(cuts.map(BigInt)).toString())
  return [
    {
      en: `The plan's cap took off ${cut}.`,
      zhCN: `因方案的佣金上限扣减 ${cut}。`,
    },
  ]
}

function compressed({ trace }: Explained): Explanation[] {
  return trace.level === trace.chainLevel
    ? []
    : [
        {
          en: `It stands at level ${trace.chainLevel} of the tree and moved up because those between are not active.`,
          zhCN: `其在推荐树中位于第 ${trace.chainLevel} 层，因中间成员未激活而上移。`,
        },
      ]
}

function takenBack({ amount }: Explained): Explanation[] {
  return amount === 0n
    ? [
        {
          en: "It was taken back: nothing of it stands.",
          zhCN: "该佣金已全部收回。",
        },
      ]
    : []
}

function money({ currency, digits }: Explained, minorUnits: string): string {
  return `${toMajor(BigInt(minorUnits), digits)} ${currency.toUpperCase()}`
}
