import type { MedusaContainer } from "@medusajs/framework/types"
import type { ApprovalRefusal } from "../../../../modules/distribution/settlement/approval-refusal"
import { distributionOf } from "../../../../workflows/steps/module"
import type {
  Explanation,
  IssueRefusal,
  RefusedStatement,
} from "../../../types"

const unknown: Explanation = {
  en: "There is no such statement.",
  zhCN: "没有这张结算单。",
}

export const approvalRefusals: Record<ApprovalRefusal, Explanation> = {
  unknown,
  not_open: {
    en: "It is not open any more: it is approved, paid, void or carried forward already.",
    zhCN: "结算单已不处于待审状态：已批准、已支付、已作废或已结转。",
  },
  under_review: {
    en: "Its distributor can still object; wait until the review is over, or approve it before.",
    zhCN: "分销商仍可提出异议；请等待复核期结束，或选择提前批准。",
  },
  disputed: {
    en: "Its distributor objects; answer that first.",
    zhCN: "分销商已提出异议，请先答复。",
  },
  tax_changed: {
    en: "The tax details changed since it was made; open it, look at what it comes to, and approve it there.",
    zhCN: "结算单生成后税务信息有变更；请打开结算单核对金额后再批准。",
  },
  payable_changed: {
    en: "It comes to another amount than you saw: tax details, rules or the statement itself changed. Look at it again.",
    zhCN: "应付金额与您看到的不同：税务信息、规则或结算单已变更。请重新核对。",
  },
  nothing_payable: {
    en: "Tax and fee take all of it, so nothing would be paid; adjust it, or make it void.",
    zhCN: "扣除税费后无可付金额；请调整或作废。",
  },
}

const issueRefusals: Record<IssueRefusal, Explanation> = {
  unknown,
  not_draft: {
    en: "It is no draft: it was sent before, or nothing is due on it.",
    zhCN: "不是草稿：已发送过，或没有应付金额。",
  },
}

/** The statements among these that were not sent, with why. */
export async function unissued(
  scope: MedusaContainer,
  ids: readonly string[],
  issued: readonly string[]
): Promise<RefusedStatement<IssueRefusal>[]> {
  const sent = new Set(issued)
  const left = [...new Set(ids)].filter((id) => !sent.has(id))
  const rows = await distributionOf(scope).listStatements(
    { id: left },
    { take: null, select: ["number"] }
  )
  const numbers = new Map(rows.map(({ id, number }) => [id, number]))
  return left.map((id) => {
    const number = numbers.get(id)
    const reason = number === undefined ? "unknown" : "not_draft"
    return {
      id,
      number: number === undefined ? null : Number(number),
      reason,
      words: issueRefusals[reason],
    }
  })
}
