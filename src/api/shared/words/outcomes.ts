import type { Considered } from "../../../modules/distribution/domain/explain"
import type { Beneficiary } from "../../../modules/distribution/domain/chain"
import { formatRate } from "../../../modules/distribution/domain/rate"
import { describeCondition } from "../../../modules/distribution/domain/words/condition"
import { whoWords } from "../../../modules/distribution/domain/words/describe-rule"
import type { Names } from "../../../modules/distribution/domain/words/names"
import { describeReward } from "../../../modules/distribution/domain/words/reward"
import { datesWords } from "../../../modules/distribution/domain/words/values"
import type { Words } from "../../../modules/distribution/domain/words/words"

interface Surroundings {
  beneficiary: Beneficiary
  names: Names
}

/** What became of a rule, in a sentence. */
export function outcomeWords(
  considered: Considered,
  { beneficiary, names }: Surroundings
): Words {
  const { outcome, rule, ratePpm, by, failed } = considered
  const level = beneficiary.paidLevel
  const who = whoWords(level)
  const reward = rule?.rewards[level]
  const pays = reward
    ? describeReward(reward, names)
    : { en: formatRate(ratePpm ?? 0), zhCN: formatRate(ratePpm ?? 0) }
  switch (outcome) {
    case "won":
      return {
        en: `It pays ${who.en} ${pays.en}.`,
        zhCN: `适用，${who.zhCN}佣金：${pays.zhCN}。`,
      }
    case "stacked":
      return {
        en: `It pays ${who.en} ${pays.en}, and the search goes on.`,
        zhCN: `叠加适用，${who.zhCN}佣金：${pays.zhCN}，并继续匹配。`,
      }
    case "outranked":
      return {
        en: `“${by?.name}” comes before it and ended the search.`,
        zhCN: `排在其前的“${by?.name}”已生效，不再匹配。`,
      }
    case "no_reward_here":
      return {
        en: `It pays ${who.en} nothing.`,
        zhCN: `未设置${who.zhCN}的奖励。`,
      }
    case "out_of_date":
      return outOfDate(considered)
    case "not_matched":
      return failed
        ? notMatched(describeCondition(failed, names))
        : notMatched(names.labelOf(considered.key))
  }
}

function notMatched({ en, zhCN }: Words): Words {
  return {
    en: `It asks for ${en}, which does not hold here.`,
    zhCN: `要求${zhCN}，此处不满足。`,
  }
}

function outOfDate({ rule }: Considered): Words {
  const dates = datesWords(rule?.from ?? null, rule?.until ?? null)
  return {
    en: `It is in force ${dates?.en ?? "at another time"}, and the order was placed at another time.`,
    zhCN: `其生效时间为${dates?.zhCN ?? "其他时间"}，下单时不在有效期内。`,
  }
}
