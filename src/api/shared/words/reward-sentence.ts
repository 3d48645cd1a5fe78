import type { PlanReward } from "../../../modules/distribution/domain/plan/document"
import { formatRate } from "../../../modules/distribution/domain/rate"
import { measures } from "../../../modules/distribution/domain/words/reward"
import { describeReward } from "../../../modules/distribution/domain/words/reward"
import type { Words } from "../../../modules/distribution/domain/words/words"
import { basisName } from "./basis-sentences"
import { type Explained, money, payerOf } from "./explained"

/** What was paid by what, and what it comes to on the line. */
export function rewardSentence(explained: Explained): Words {
  const { trace, terms, tierName } = explained
  const { kind, rule } = payerOf(trace.rule, terms)
  const what = whatWords(explained)
  const comes = outcomeWords(explained, true)
  if (kind === "rate" || kind === "difference") {
    const below = kind === "difference" ? ON_TOP : { en: "", zhCN: "" }
    return {
      en: `Tier ${tierName} earns ${what.en} at level ${trace.level}${below.en}: ${comes.en}.`,
      zhCN: `等级“${tierName}”在第 ${trace.level} 层${below.zhCN}的佣金为 ${what.zhCN}：${comes.zhCN}。`,
    }
  }
  const name = rule?.name ?? trace.rule
  const payer =
    kind === "rule"
      ? { en: `The rule “${name}”`, zhCN: `规则“${name}”` }
      : { en: `The agreement “${name}”`, zhCN: `专属协议“${name}”` }
  return {
    en: `${payer.en} pays level ${trace.level} ${what.en}: ${comes.en}.`,
    zhCN: `${payer.zhCN}在第 ${trace.level} 层的佣金为 ${what.zhCN}：${comes.zhCN}。`,
  }
}

/** The same to who earns it, naming no rule and no margin. */
export function ownRewardSentence(explained: Explained): Words {
  const { trace, terms } = explained
  const what = whatWords(explained)
  const comes = outcomeWords(explained, terms.basis.of === "net_sales")
  return {
    en: `You earn ${what.en} at level ${trace.level}: ${comes.en}.`,
    zhCN: `您在第 ${trace.level} 层的佣金为 ${what.zhCN}：${comes.zhCN}。`,
  }
}

const ON_TOP = {
  en: " on top of what was paid below it",
  zhCN: "扣除下级已付部分后",
}

/** "12 %", "2.50 EUR per unit", "8 % by the order's amount". */
function whatWords({ trace, terms, names }: Explained): Words {
  const reward = rewardOf(trace.rule, trace.level, terms)
  if (reward?.type === "bands" && trace.ratePpm !== null) {
    return bandWords(reward, trace.ratePpm)
  }
  if (reward && reward.type !== "percent") {
    return describeReward(reward, names)
  }
  const rate = formatRate(trace.ratePpm ?? 0)
  return isOfSeller(trace, terms)
    ? {
        en: `${rate} of the seller's commission`,
        zhCN: `销售人佣金的 ${rate}`,
      }
    : { en: rate, zhCN: rate }
}

function bandWords(reward: PlanReward, ratePpm: number): Words {
  const { by } = reward as unknown as { by: keyof typeof measures }
  const measure = measures[by]
  return {
    en: `${formatRate(ratePpm)} by ${measure.en}`,
    zhCN: `${formatRate(ratePpm)}（按${measure.zhCN}）`,
  }
}

function rewardOf(
  key: string,
  level: number,
  terms: Explained["terms"]
): PlanReward | null {
  return payerOf(key, terms).rule?.rewards[level] ?? null
}

function isOfSeller(
  { rule, level }: Explained["trace"],
  terms: Explained["terms"]
): boolean {
  const reward = rewardOf(rule, level, terms)
  if (reward) {
    return "of" in reward && reward.of === "seller_commission"
  }
  return level > 0 && terms.upline_of === "seller_commission"
}

/** What comes of it on the line: all of it, or its share of what the order's lines earn together. */
function outcomeWords(explained: Explained, isBasisShown: boolean): Words {
  const { trace, terms } = explained
  const total = money(explained, trace.orderAmount)
  const isShared = trace.basis !== trace.orderBasis
  const reward = rewardOf(trace.rule, trace.level, terms)
  const isOfBasis =
    !isOfSeller(trace, terms) &&
    (!reward || reward.type === "percent" || reward.type === "bands")
  if (!isOfBasis || !isBasisShown) {
    return isShared
      ? {
          en: `this line has its share of ${total} on the order`,
          zhCN: `本行按比例分得整单佣金 ${total} 中的一份`,
        }
      : { en: `that is ${total}`, zhCN: `佣金 ${total}` }
  }
  return ofBasis(explained, { total, isShared })
}

function ofBasis(
  explained: Explained,
  { total, isShared }: { total: string; isShared: boolean }
): Words {
  const { trace, terms } = explained
  const name = basisName(terms)
  const basis = money(explained, trace.basis)
  const whole = money(explained, trace.orderBasis)
  return isShared
    ? {
        en: `of this line's ${name.en} of ${basis}, its share of ${total} on the order's ${whole}`,
        zhCN: `本行${name.zhCN} ${basis}，按比例分得整单 ${whole} 的佣金 ${total} 中的一份`,
      }
    : {
        en: `of this line's ${name.en} of ${basis} that is ${total}`,
        zhCN: `本行${name.zhCN} ${basis}，佣金 ${total}`,
      }
}
