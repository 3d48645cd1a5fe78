import type { StatementStatus } from "../../modules/distribution/domain/states"
import type { Words } from "../../modules/distribution/domain/words/words"

/** What a statement's document says in either language. */
export const labels = {
  title: { en: "Statement", zhCN: "结算单" },
  preview: { en: "Preview", zhCN: "预览" },
  previewNote: {
    en: "This statement is not approved yet: its figures can still change.",
    zhCN: "本结算单尚未批准，金额仍可能变动。",
  },
  distributor: { en: "Distributor", zhCN: "分销商" },
  code: { en: "Code", zhCN: "推荐码" },
  taxId: { en: "Tax ID", zhCN: "税号" },
  vatNumber: { en: "VAT number", zhCN: "增值税号" },
  period: { en: "Period", zhCN: "结算周期" },
  upTo: { en: "Up to", zhCN: "截至" },
  currency: { en: "Currency", zhCN: "币种" },
  issued: { en: "Issued", zhCN: "出具日期" },
  due: { en: "Due", zhCN: "应付日期" },
  status: { en: "Status", zhCN: "状态" },
  account: { en: "Account", zhCN: "账户" },
  opening: { en: "Opening balance", zhCN: "期初余额" },
  commissions: { en: "Commissions", zhCN: "佣金" },
  clawbacks: { en: "Clawbacks", zhCN: "佣金追回" },
  bonuses: { en: "Bonuses", zhCN: "奖金" },
  adjustments: { en: "Adjustments", zhCN: "调整" },
  payouts: {
    en: "Came back from payouts that did not arrive",
    zhCN: "未到账付款退回",
  },
  closing: { en: "Closing balance", zhCN: "期末余额" },
  carriedForward: { en: "Carried forward", zhCN: "结转下期" },
  ofItCarried: { en: "Of it carried forward", zhCN: "其中结转下期" },
  drawn: { en: "To be paid", zhCN: "本期结算金额" },
  adjusted: { en: "Adjusted in review", zhCN: "审核期间调整" },
  taxedBefore: {
    en: "Of it taxed by an earlier statement",
    zhCN: "其中已在先前结算单计税",
  },
  fee: { en: "Fee", zhCN: "手续费" },
  payable: { en: "Payable", zhCN: "应付金额" },
  paid: { en: "Paid", zhCN: "已付" },
  lines: { en: "Lines", zhCN: "明细" },
  noLines: { en: "Nothing was booked in this period.", zhCN: "本期无明细。" },
  cut: {
    en: "There are more lines than fit here; the CSV file has all of them.",
    zhCN: "明细过多，此处未全部列出；完整明细见 CSV 文件。",
  },
  date: { en: "Date", zhCN: "日期" },
  order: { en: "Order", zhCN: "订单" },
  level: { en: "Level", zhCN: "层级" },
  why: { en: "What for", zhCN: "说明" },
  amount: { en: "Amount", zhCN: "金额" },
} as const satisfies Record<string, Words>

export const statusLabels: Record<StatementStatus, Words> = {
  draft: { en: "Draft", zhCN: "草稿" },
  in_review: { en: "In review", zhCN: "审核中" },
  approved: { en: "Approved", zhCN: "已批准" },
  paid: { en: "Paid", zhCN: "已付款" },
  returned: { en: "Returned to balance", zhCN: "已退回余额" },
  void: { en: "Void", zhCN: "已作废" },
  carried: { en: "Carried forward", zhCN: "已结转" },
}

export function taxLabel(
  kind: "vatAdded" | "vatDeducted" | "withheld",
  { name, rate, base }: { name: string; rate: string; base: string }
): Words {
  const what = {
    vatAdded: { en: "added", zhCN: "另加" },
    vatDeducted: { en: "included", zhCN: "内含" },
    withheld: { en: "withheld", zhCN: "代扣" },
  }[kind]
  return {
    en: `${name}, ${what.en}: ${rate} of ${base}`,
    zhCN: `${name}（${what.zhCN}）：${base} 的 ${rate}`,
  }
}

export function pageLabel(page: number, of: number): Words {
  return { en: `Page ${page} of ${of}`, zhCN: `第 ${page} 页，共 ${of} 页` }
}
