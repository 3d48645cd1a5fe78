import type { StatedCode } from "../../modules/distribution/domain/movements"
import { formatRate } from "../../modules/distribution/domain/rate"
import type { Words } from "../../modules/distribution/domain/words/words"
import type { DocumentLine } from "./statement-document"

const what: Record<StatedCode, Words> = {
  commission_released: { en: "Commission", zhCN: "佣金" },
  available_reversed: {
    en: "Commission taken back: returned, refunded or cancelled",
    zhCN: "佣金追回：退货、退款或取消",
  },
  clawback_debited: { en: "Clawback", zhCN: "追回" },
  clawback_credited: { en: "Clawback undone", zhCN: "追回撤销" },
  bonus_credited: { en: "Bonus", zhCN: "奖金" },
  bonus_debited: { en: "Bonus undone", zhCN: "奖金撤销" },
  bonus_released: { en: "Bonus for results", zhCN: "业绩奖金" },
  bonus_awarded: { en: "Bonus for results", zhCN: "业绩奖金" },
  bonus_taken_back: {
    en: "Bonus taken back: results fell",
    zhCN: "业绩下降，奖金收回",
  },
  adjustment_credited: { en: "Adjustment", zhCN: "调整" },
  adjustment_debited: { en: "Adjustment", zhCN: "调整" },
  statement_returned: {
    en: "Came back from a statement that is void",
    zhCN: "作废结算单退回",
  },
  payout_failed: { en: "A payout did not arrive", zhCN: "付款未到账" },
  payout_returned: { en: "A payout came back", zhCN: "付款被退回" },
  payout_retried: { en: "A payout is paid anew", zhCN: "重新付款" },
}

/**
 * What a line is for, in words that stay true: a commission's own account of
 * itself tells how it stands today, and not how it stood when it was stated.
 */
export function lineWords({ code, ratePpm, reason }: DocumentLine): Words {
  const { en, zhCN } = what[code]
  if (code === "commission_released" && ratePpm !== null) {
    const rate = formatRate(ratePpm)
    return { en: `${en}, ${rate}`, zhCN: `${zhCN} ${rate}` }
  }
  return reason
    ? { en: `${en}: ${reason}`, zhCN: `${zhCN}：${reason}` }
    : { en, zhCN }
}
