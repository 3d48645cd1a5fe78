import {
  formatRate,
  WHOLE_PPM,
} from "../../../modules/distribution/domain/rate"
import type { Words } from "../../../modules/distribution/domain/words/words"
import type { ExplainedBasis } from "./basis-sentences"
import { type Explained, money } from "./explained"

/* What else bears on a commission: a sentence each, none where it does not. */

export function goodwill(explained: ExplainedBasis): Words[] {
  const { goodwillCut, sales } = explained.trace
  if (goodwillCut === "0") {
    return []
  }
  const cut = money(explained, goodwillCut)
  const kept = money(explained, sales)
  return [
    {
      en: `${cut} refunded without a return came off the ${kept} the customer keeps.`,
      zhCN: `客户保留商品的净额 ${kept} 中扣除了未退货退款 ${cut}。`,
    },
  ]
}

export function discounted({ isDiscounted, terms }: Explained): Words[] {
  const left = terms.basis.discounted_ppm
  return isDiscounted && left < WHOLE_PPM
    ? [
        {
          en: `The order used a discount code, which leaves ${formatRate(left)} of the reward.`,
          zhCN: `订单使用了优惠码，仅计奖励的 ${formatRate(left)}。`,
        },
      ]
    : []
}

export function compressed({ trace }: Explained): Words[] {
  return trace.level === trace.chainLevel
    ? []
    : [
        {
          en: `It stands at level ${trace.chainLevel} of the tree and moved up because those between do not qualify.`,
          zhCN: `其在推荐树中位于第 ${trace.chainLevel} 层，因中间成员不符合条件而上移。`,
        },
      ]
}

export function takenBack({ amount }: Explained): Words[] {
  return amount === 0n
    ? [
        {
          en: "It was taken back: nothing of it stands.",
          zhCN: "该佣金已全部收回。",
        },
      ]
    : []
}

export function versionSentence({ version }: Explained): Words[] {
  return version === null
    ? []
    : [
        {
          en: `By version ${version} of the plan.`,
          zhCN: `依据方案第 ${version} 版。`,
        },
      ]
}
