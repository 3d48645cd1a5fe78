import type { PlanReward } from "../plan/document"
import { formatRate } from "../rate"
import type { Bands } from "../rewards/bands"
import type { Percent } from "../rewards/percent"
import { ofOwnKind } from "./condition"
import type { Names } from "./names"
import { amountsWords, amountWords } from "./values"
import { together, type Words } from "./words"

type Args = Record<string, unknown>

/** A reward in words: "12 %", "2.50 USD per unit". */
export function describeReward(reward: PlanReward, names: Names): Words {
  const { type, ...args } = reward as PlanReward & Args
  return rewards[type]?.(args) ?? ofOwnKind(type, args, names)
}

const rewards: Record<string, (args: Args) => Words> = {
  percent: (args) => ofPercent(args as unknown as Percent),
  fixed_per_unit: (args) => {
    const { en, zhCN } = amountsWords(args.amounts as Record<string, string>)
    return { en: `${en} per unit`, zhCN: `每件 ${zhCN}` }
  },
  fixed_per_order: (args) => {
    const { en, zhCN } = amountsWords(args.amounts as Record<string, string>)
    return { en: `${en} per order`, zhCN: `每单 ${zhCN}` }
  },
  bands: (args) => ofBands(args as unknown as Bands),
  nothing: () => ({ en: "nothing", zhCN: "不计佣" }),
}

function ofPercent({ rate_ppm, of }: Percent): Words {
  const rate = formatRate(rate_ppm)
  return of === "basis"
    ? { en: rate, zhCN: rate }
    : {
        en: `${rate} of the seller's commission`,
        zhCN: `销售人佣金的 ${rate}`,
      }
}

function ofBands({ by, method, bands }: Bands): Words {
  const steps = Object.entries(bands).flatMap(([currency, steps]) =>
    steps.map(({ from, rate_ppm }) => ({
      en: `${formatRate(rate_ppm)} from ${amountWords(from, currency)}`,
      zhCN: `${amountWords(from, currency)} 起 ${formatRate(rate_ppm)}`,
    }))
  )
  const { en, zhCN } = together(steps, { en: ", ", zhCN: "、" })
  const measure = measures[by]
  const how = methods[method]
  return {
    en: `by ${measure.en} (${how.en}): ${en}`,
    zhCN: `按${measure.zhCN}（${how.zhCN}）：${zhCN}`,
  }
}

export const measures: Record<Bands["by"], Words> = {
  order_amount: { en: "the order's amount", zhCN: "订单金额" },
  period_volume: {
    en: "the seller's sales of the period",
    zhCN: "销售人周期销售额",
  },
}

export const methods: Record<Bands["method"], Words> = {
  whole: { en: "one rate for all of it", zhCN: "全额单一比例" },
  marginal: { en: "each part at its own rate", zhCN: "分段分别计算" },
}
