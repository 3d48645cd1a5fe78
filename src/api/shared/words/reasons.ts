import type { NobodyReason } from "../../../modules/distribution/attribution/attribution"
import type {
  LineReason,
  MemberReason,
} from "../../../modules/distribution/domain/explain"
import type { Words } from "../../../modules/distribution/domain/words/words"

type Reason = MemberReason | LineReason | NobodyReason

const reasons: Record<Reason, Words> = {
  no_evidence: {
    en: "No code, no visit through a link, and nobody referred the customer earlier.",
    zhCN: "没有推荐码、未通过推荐链接访问，此前也无人推荐该客户。",
  },
  unknown_code: {
    en: "The cart carried a code that no distributor has.",
    zhCN: "购物车中的推荐码不属于任何分销商。",
  },
  distributor_not_active: {
    en: "The distributor it points to was not active.",
    zhCN: "对应的分销商当时不是有效状态。",
  },
  click_too_old: {
    en: "The visit through the link was longer ago than the referral window.",
    zhCN: "推荐链接的访问时间已超出推荐有效期。",
  },
  bond_expired: {
    en: "The customer was referred, but that has expired.",
    zhCN: "该客户曾被推荐，但绑定已过期。",
  },
  order_canceled: { en: "The order was cancelled.", zhCN: "订单已取消。" },
  nothing_kept: {
    en: "Everything was returned.",
    zhCN: "商品已全部退回。",
  },
  no_eligible_line: {
    en: "No line of the order earns commission: all are gift cards, or the plan excludes them.",
    zhCN: "订单中没有可计佣的商品：均为礼品卡或已被方案排除。",
  },
  fully_refunded: {
    en: "Everything was refunded.",
    zhCN: "已全额退款。",
  },
  no_margin: {
    en: "Nothing is left after cost.",
    zhCN: "扣除成本后无毛利。",
  },
  own_purchase: {
    en: "The buyer is the seller, and the plan pays nothing for own purchases here.",
    zhCN: "买家即销售人，方案对自购不计佣。",
  },
  no_active_beneficiary: {
    en: "Nobody in the chain can earn.",
    zhCN: "推荐链中没有可计佣的成员。",
  },
  duration_over: {
    en: "The customer has earned its seller commission for as long as the plan says.",
    zhCN: "该客户的计佣期限已满。",
  },
  no_rate: {
    en: "No rule and no rate pays anything here; set one under Rates or Rules.",
    zhCN: "没有适用的规则或佣金率；请在佣金率或规则中设置。",
  },
  capped: {
    en: "The plan's caps took all of it.",
    zhCN: "已被方案上限全部扣减。",
  },
  rounds_to_zero: {
    en: "What it comes to is less than half of the smallest coin.",
    zhCN: "金额不足最小货币单位的一半。",
  },
  not_active: {
    en: "It was not active when the order was placed.",
    zhCN: "下单时该成员不是有效状态。",
  },
  tier_not_qualified: {
    en: "Its tier earns nothing as an upline.",
    zhCN: "其等级不符合上级计佣条件。",
  },
  too_few_own_orders: {
    en: "It had sold too few orders itself.",
    zhCN: "其自身销售订单数不足。",
  },
  beyond_depth: {
    en: "It stands deeper than the plan pays.",
    zhCN: "其层级超出方案计佣深度。",
  },
  gift_card: { en: "It is a gift card.", zhCN: "该商品为礼品卡。" },
  excluded: { en: "The plan excludes it.", zhCN: "方案已排除该商品。" },
}

/** Why an order, a line or a member of the chain earns nothing. */
export function reasonWords(reason: Reason): Words {
  return reasons[reason]
}

/** The same for what an API carries as text; null when it is no such reason. */
export function reasonWordsOf(reason: string | null): Words | null {
  return reasons[reason as Reason] ?? null
}
