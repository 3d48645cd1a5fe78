import type { CapName } from "../../../modules/distribution/domain/earning"
import type { PlanDocument } from "../../../modules/distribution/domain/plan/document"
import { formatRate } from "../../../modules/distribution/domain/rate"
import type { Words } from "../../../modules/distribution/domain/words/words"
import { type Explained, money } from "./explained"

/** What each cap took off. */
export function cutSentences(explained: Explained): Words[] {
  return Object.entries(explained.trace.cuts).map(([cap, cut]) => {
    const { en, zhCN } = capWords(cap as CapName, explained.terms)
    const amount = money(explained, cut)
    return {
      en: `The ${en} took off ${amount}.`,
      zhCN: `因${zhCN}扣减 ${amount}。`,
    }
  })
}

function capWords(cap: CapName, { caps }: PlanDocument): Words {
  const total = formatRate(caps.total_ppm)
  const margin = formatRate(caps.margin_ppm ?? 0)
  const words: Record<CapName, Words> = {
    line: { en: "cap per line", zhCN: "单行上限" },
    order: { en: "cap per order", zhCN: "单笔订单上限" },
    customer: { en: "cap per customer", zhCN: "单个客户上限" },
    period: {
      en: `cap per ${caps.period?.every ?? "period"}`,
      zhCN: `每${PERIODS[caps.period?.every ?? ""] ?? "周期"}上限`,
    },
    total: {
      en: `cap of ${total} on all levels together`,
      zhCN: `各层合计 ${total} 的上限`,
    },
    margin: {
      en: `margin floor, which leaves all levels ${margin} of the margin,`,
      zhCN: `毛利保护（各层合计不超过毛利的 ${margin}）`,
    },
  }
  return words[cap]
}

const PERIODS: Record<string, string> = {
  day: "日",
  week: "周",
  month: "月",
  quarter: "季度",
  year: "年",
}
