import type { MovementCode } from "../../../modules/distribution/domain/movements"
import type { Words } from "../../../modules/distribution/domain/words/words"

/** What a movement of money is of, as people call it. */
export interface MovementOf {
  orderDisplayId: number | null
  statementNumber: string | null
}

type Sentence = (order: Words, statement: Words) => Words

/** Says what a movement of money did, in a sentence. */
export function movementSentence(
  code: MovementCode,
  { orderDisplayId, statementNumber }: MovementOf
): Words {
  return written[code](
    orderWords(orderDisplayId),
    statementWords(statementNumber)
  )
}

function orderWords(displayId: number | null): Words {
  return displayId === null
    ? { en: "an order", zhCN: "订单" }
    : { en: `order #${displayId}`, zhCN: `订单 #${displayId} ` }
}

function statementWords(number: string | null): Words {
  return number === null
    ? { en: "a statement", zhCN: "结算单" }
    : { en: `statement #${number}`, zhCN: `结算单 #${number} ` }
}

const written: Record<MovementCode, Sentence> = {
  commission_earned: (order) => ({
    en: `Commission was earned by ${order.en}.`,
    zhCN: `${order.zhCN}产生佣金。`,
  }),
  commission_held: (order) => ({
    en: `The commission of ${order.en} is on hold.`,
    zhCN: `${order.zhCN}的佣金进入保留期。`,
  }),
  commission_unheld: (order) => ({
    en: `The hold of ${order.en} ended, because it waits for payment or delivery again.`,
    zhCN: `${order.zhCN}重新等待付款或交付，佣金退出保留期。`,
  }),
  commission_released: (order) => ({
    en: `The commission of ${order.en} became available.`,
    zhCN: `${order.zhCN}的佣金转为可用。`,
  }),
  pending_reversed: (order) => ({
    en: `Commission of ${order.en} was taken back before it was on hold.`,
    zhCN: `${order.zhCN}的佣金在进入保留期前被收回。`,
  }),
  held_reversed: (order) => ({
    en: `Commission of ${order.en} was taken back while it was on hold.`,
    zhCN: `${order.zhCN}的佣金在保留期内被收回。`,
  }),
  available_reversed: (order) => ({
    en: `Commission of ${order.en} was taken back after it had become available.`,
    zhCN: `${order.zhCN}的佣金在转为可用后被收回。`,
  }),
  bonus_credited: () => ({ en: "A bonus was given.", zhCN: "发放奖金。" }),
  bonus_debited: () => ({ en: "A bonus was taken back.", zhCN: "收回奖金。" }),
  bonus_held: () => ({
    en: "A bonus for results is on hold until they are final.",
    zhCN: "业绩奖金在业绩确定前处于保留期。",
  }),
  bonus_unheld: () => ({
    en: "A bonus on hold was lowered, because results fell.",
    zhCN: "业绩下降，保留期内的奖金调减。",
  }),
  bonus_released: () => ({
    en: "A bonus for results became available.",
    zhCN: "业绩奖金转为可用。",
  }),
  bonus_awarded: () => ({
    en: "A bonus for results was given.",
    zhCN: "发放业绩奖金。",
  }),
  bonus_taken_back: () => ({
    en: "A bonus was taken back, because later returns lowered the results.",
    zhCN: "后续退货使业绩下降，奖金被收回。",
  }),
  adjustment_credited: () => ({
    en: "The balance was adjusted upwards.",
    zhCN: "余额调增。",
  }),
  adjustment_debited: () => ({
    en: "The balance was adjusted downwards.",
    zhCN: "余额调减。",
  }),
  clawback_debited: () => ({
    en: "Money that was paid wrongly was clawed back.",
    zhCN: "追回误付款项。",
  }),
  clawback_credited: () => ({
    en: "A clawback was taken back.",
    zhCN: "撤销追回。",
  }),
  statement_drawn: (_, statement) => ({
    en: `The balance was put on ${statement.en}.`,
    zhCN: `余额列入${statement.zhCN.trim()}。`,
  }),
  statement_returned: (_, statement) => ({
    en: `The money of ${statement.en} went back to the balance, because it was voided.`,
    zhCN: `${statement.zhCN}作废，款项退回余额。`,
  }),
  statement_credited: (_, statement) => ({
    en: `Under review, ${statement.en} was adjusted upwards.`,
    zhCN: `${statement.zhCN}在复核中调增。`,
  }),
  statement_debited: (_, statement) => ({
    en: `Under review, ${statement.en} was adjusted downwards.`,
    zhCN: `${statement.zhCN}在复核中调减。`,
  }),
  vat_added: (_, statement) => ({
    en: `VAT was added to ${statement.en}.`,
    zhCN: `${statement.zhCN}加计增值税。`,
  }),
  vat_undone: (_, statement) => ({
    en: `The VAT of ${statement.en} was taken off again.`,
    zhCN: `${statement.zhCN}的增值税已冲回。`,
  }),
  tax_withheld: (_, statement) => ({
    en: `Tax was withheld from ${statement.en}.`,
    zhCN: `${statement.zhCN}代扣税款。`,
  }),
  withholding_undone: (_, statement) => ({
    en: `The tax withheld from ${statement.en} was given back.`,
    zhCN: `${statement.zhCN}的代扣税款已退回。`,
  }),
  fee_charged: (_, statement) => ({
    en: `The fee of ${statement.en} was charged.`,
    zhCN: `${statement.zhCN}收取手续费。`,
  }),
  fee_undone: (_, statement) => ({
    en: `The fee of ${statement.en} was given back.`,
    zhCN: `${statement.zhCN}的手续费已退回。`,
  }),
  payout_started: (_, statement) => ({
    en: `A payout of ${statement.en} began.`,
    zhCN: `${statement.zhCN}开始付款。`,
  }),
  payout_canceled: (_, statement) => ({
    en: `A payout of ${statement.en} was cancelled before it was sent.`,
    zhCN: `${statement.zhCN}的付款在发出前取消。`,
  }),
  payout_paid: (_, statement) => ({
    en: `A payout of ${statement.en} was paid.`,
    zhCN: `${statement.zhCN}付款成功。`,
  }),
  payout_failed: (_, statement) => ({
    en: `A payout of ${statement.en} failed, and its money went back to the balance.`,
    zhCN: `${statement.zhCN}付款失败，款项退回余额。`,
  }),
  payout_returned: (_, statement) => ({
    en: `A payout of ${statement.en} came back, and its money went back to the balance.`,
    zhCN: `${statement.zhCN}付款被退回，款项退回余额。`,
  }),
  payout_retried: (_, statement) => ({
    en: `A payout of ${statement.en} is tried anew.`,
    zhCN: `${statement.zhCN}重新付款。`,
  }),
}
