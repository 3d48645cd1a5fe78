import type { Named } from "./names"
import type { Words } from "./words"

/** How a condition on what something is or belongs to is put. */
export interface Phrases {
  /** What its ids are ids of; they stand for themselves when left out. */
  named?: Named
  /** What its values are called, where they are a closed list. */
  values?: Record<string, Words>
  /** "products A and B" are two sorts; an order is "in A or B". */
  joins: "and" | "or"
  oneOf: Phrase
  noneOf: Phrase
}

interface Phrase {
  en(list: string, count: number): string
  zhCN(list: string): string
}

export const memberships: Record<string, Phrases> = {
  product: sorts("product", ["product", "products"], "商品"),
  variant: sorts("variant", ["variant", "variants"], "规格"),
  category: sorts("category", ["category", "categories"], "分类"),
  collection: sorts("collection", ["collection", "collections"], "系列"),
  product_type: sorts(
    "product_type",
    ["product type", "product types"],
    "商品类型"
  ),
  tag: where(
    { en: "products tagged", zhCN: "标签" },
    { en: "products not tagged", zhCN: "无标签" },
    { named: "tag" }
  ),
  customer_group: where(
    { en: "customers of group", zhCN: "客户组" },
    { en: "customers outside group", zhCN: "非客户组" },
    { named: "customer_group" }
  ),
  region: where(
    { en: "in region", zhCN: "区域" },
    { en: "outside region", zhCN: "非区域" },
    { named: "region" }
  ),
  country: where(
    { en: "delivered to", zhCN: "收货国家" },
    { en: "not delivered to", zhCN: "收货国家非" },
    {}
  ),
  sales_channel: where(
    { en: "in sales channel", zhCN: "销售渠道" },
    { en: "outside sales channel", zhCN: "非销售渠道" },
    { named: "sales_channel" }
  ),
  currency: where(
    { en: "orders in", zhCN: "货币" },
    { en: "orders not in", zhCN: "货币非" },
    {}
  ),
  discount_code: where(
    { en: "orders with the code", zhCN: "使用优惠码" },
    { en: "orders without the code", zhCN: "未使用优惠码" },
    {}
  ),
  tier: where(
    { en: "for tier", zhCN: "收益人等级" },
    { en: "for tiers other than", zhCN: "收益人等级非" },
    { named: "tier" }
  ),
  distributor: where(
    { en: "for", zhCN: "收益人" },
    { en: "for everybody but", zhCN: "收益人非" },
    { named: "distributor" }
  ),
  customer: where(
    { en: "", zhCN: "" },
    { en: "not", zhCN: "非" },
    {
      values: {
        new: { en: "new customers", zhCN: "新客户" },
        returning: { en: "returning customers", zhCN: "老客户" },
      },
    }
  ),
  evidence: where(
    { en: "orders attributed by", zhCN: "归属依据为" },
    { en: "orders not attributed by", zhCN: "归属依据非" },
    {
      values: {
        own_purchase: { en: "own purchase", zhCN: "自购" },
        code: { en: "code", zhCN: "推荐码" },
        coupon: { en: "coupon", zhCN: "优惠券" },
        click: { en: "link", zhCN: "推荐链接" },
        bond: { en: "earlier referral", zhCN: "既有绑定" },
      },
    }
  ),
}

/** Things that a line is. */
function sorts(
  named: Named,
  [one, many]: readonly [string, string],
  zhCN: string
): Phrases {
  return {
    named,
    joins: "and",
    oneOf: {
      en: (list, count) => `${count === 1 ? one : many} ${list}`,
      zhCN: (list) => `${zhCN}${list}`,
    },
    noneOf: {
      en: (list) => `${many} other than ${list}`,
      zhCN: (list) => `${zhCN}${list}以外`,
    },
  }
}

/** Where or whom an order is for. */
function where(
  oneOf: Words,
  noneOf: Words,
  values: Pick<Phrases, "named" | "values">
): Phrases {
  const phrase = ({ en, zhCN }: Words): Phrase => ({
    en: (list) => `${en} ${list}`.trim(),
    zhCN: (list) => `${zhCN}${list}`,
  })
  return {
    ...values,
    joins: "or",
    oneOf: phrase(oneOf),
    noneOf: phrase(noneOf),
  }
}

export function valueWords(values: Record<string, Words>, id: string): Words {
  return values[id] ?? { en: id, zhCN: id }
}
