import { formatRate } from "../../rate"
import type { Words } from "../../words/words"

/** A term's value as people read it. */
export function valueWords(path: string, value: unknown): Words {
  if (value === null || value === undefined) {
    return NONE
  }
  if (typeof value === "boolean") {
    return value ? YES : NO
  }
  if (typeof value === "number") {
    const text = path.endsWith("_ppm") ? formatRate(value) : `${value}`
    return { en: text, zhCN: text }
  }
  const text = typeof value === "string" ? value : JSON.stringify(value)
  return values[`${path}.${text}`] ?? values[text] ?? { en: text, zhCN: text }
}

const NONE = { en: "none", zhCN: "无" }
const YES = { en: "yes", zhCN: "是" }
const NO = { en: "no", zhCN: "否" }

/** The choices of closed lists; by path where a word means two things. */
const values: Record<string, Words> = {
  single_level: { en: "single level", zhCN: "单级" },
  multi_level: { en: "multi-level", zhCN: "多级" },
  differential: { en: "differential", zhCN: "级差" },
  basis: { en: "the basis", zhCN: "计佣基数" },
  seller_commission: { en: "the seller's commission", zhCN: "销售人佣金" },
  net_sales: { en: "net sales", zhCN: "净销售额" },
  margin: { en: "margin", zhCN: "毛利" },
  skip: { en: "their level stays unpaid", zhCN: "跳过，该层不计佣" },
  compress: {
    en: "the next qualified one moves up",
    zhCN: "由下一位合格者上移",
  },
  earn: { en: "earn", zhCN: "计佣" },
  upline_only: { en: "earn the uplines alone", zhCN: "仅上级计佣" },
  nothing: { en: "earn nothing", zhCN: "不计佣" },
  paid: { en: "payment", zhCN: "付款" },
  fulfilled: { en: "fulfilment", zhCN: "发货" },
  delivered: { en: "delivery", zhCN: "送达" },
  completed: { en: "completion", zhCN: "完成" },
  pro_rata: { en: "lower commission pro rata", zhCN: "按比例扣减佣金" },
  ignore: { en: "are ignored", zhCN: "不影响佣金" },
  day: { en: "day", zhCN: "日" },
  week: { en: "week", zhCN: "周" },
  month: { en: "month", zhCN: "月" },
  quarter: { en: "quarter", zhCN: "季度" },
  year: { en: "year", zhCN: "年" },
  lifetime: { en: "lifetime", zhCN: "终身" },
}
