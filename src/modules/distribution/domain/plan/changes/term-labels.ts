import type { Words } from "../../words/words"

/** What the terms of a plan are called, by path. */
export const termLabels: Record<string, Words> = {
  schema: { en: "Form of the document", zhCN: "文档格式" },
  mode: { en: "Mode", zhCN: "模式" },
  upline_of: { en: "Upline rates are a share of", zhCN: "上级佣金率的基数" },
  same_tier_ppm: { en: "Rate for the same tier", zhCN: "平级佣金率" },
  "basis.of": { en: "Basis", zhCN: "计佣基数" },
  "basis.missing_cost_ppm": {
    en: "Share of sales taken as margin where a cost is not known",
    zhCN: "成本未知时计为毛利的销售额比例",
  },
  "basis.tax": { en: "Tax counts", zhCN: "计入税费" },
  "basis.shipping": { en: "Shipping counts", zhCN: "计入运费" },
  "basis.gift_cards": { en: "Gift cards count", zhCN: "计入礼品卡" },
  "basis.discounted_ppm": {
    en: "What a discount code leaves of a reward",
    zhCN: "使用优惠码时保留的奖励比例",
  },
  "caps.total_ppm": {
    en: "Cap on all levels together",
    zhCN: "各层合计上限",
  },
  "caps.margin_ppm": {
    en: "Cap on all levels together, of the margin",
    zhCN: "各层合计占毛利上限",
  },
  "caps.line": { en: "Cap per line", zhCN: "单行上限" },
  "caps.order": { en: "Cap per order", zhCN: "单笔订单上限" },
  "caps.customer": { en: "Cap per customer", zhCN: "单个客户上限" },
  "caps.period": { en: "Cap per period", zhCN: "周期上限" },
  "caps.period.every": { en: "Period of the cap", zhCN: "上限周期" },
  "caps.period.amounts": { en: "Cap per period", zhCN: "周期上限" },
  "uplines.max_level": { en: "Deepest paid level", zhCN: "最深计佣层级" },
  "uplines.accepts_legal_risk": {
    en: "Legal risk of three levels or more accepted",
    zhCN: "已确认三级及以上分佣的法律风险",
  },
  "uplines.tier_ids": {
    en: "Tiers that earn as uplines",
    zhCN: "可作为上级计佣的等级",
  },
  "uplines.own_orders": {
    en: "Own orders that an upline needs",
    zhCN: "上级所需自身订单数",
  },
  "uplines.own_orders_days": {
    en: "Days in which own orders count",
    zhCN: "自身订单统计天数",
  },
  "uplines.unqualified": {
    en: "Uplines that do not qualify",
    zhCN: "不符合条件的上级",
  },
  volume_period: {
    en: "Period of the seller's volume",
    zhCN: "销售人销售额周期",
  },
  "duration.orders": {
    en: "Orders for which a customer earns commission",
    zhCN: "客户计佣订单数",
  },
  "duration.months": {
    en: "Months for which a customer earns commission",
    zhCN: "客户计佣月数",
  },
  own_purchase: { en: "Own purchases", zhCN: "自购" },
  "hold.days": { en: "Days of hold", zhCN: "冻结天数" },
  "hold.from": { en: "Hold counts from", zhCN: "冻结起算点" },
  refund_without_return: {
    en: "Refunds without a return",
    zhCN: "未退货退款",
  },
  "excluded.product_ids": { en: "Excluded products", zhCN: "排除的商品" },
  "excluded.category_ids": { en: "Excluded categories", zhCN: "排除的分类" },
  "excluded.collection_ids": {
    en: "Excluded collections",
    zhCN: "排除的系列",
  },
  "excluded.type_ids": {
    en: "Excluded product types",
    zhCN: "排除的商品类型",
  },
  "excluded.tag_ids": { en: "Excluded tags", zhCN: "排除的标签" },
}
