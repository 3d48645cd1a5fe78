/** Why a cost cannot be set; a closed list, each with what to do about it. */
export type CostRefusal =
  | { code: "not_an_amount"; amount: string }
  | { code: "negative"; amount: string }
  | {
      code: "too_many_decimals"
      amount: string
      currency: string
      digits: number
    }
  | { code: "too_large"; amount: string }
  | { code: "unknown_currency"; currency: string }
  | { code: "unknown_variant"; variantId: string }
  | { code: "unknown_sku"; sku: string }
  | { code: "no_variant" }
  | { code: "repeated"; currency: string }
  | { code: "missing_columns"; columns: string[] }
  | { code: "malformed" }

export interface Sentence {
  en: string
  zhCN: string
}

type Sentences = {
  [Code in CostRefusal["code"]]: (
    refusal: Extract<CostRefusal, { code: Code }>
  ) => Sentence
}

const sentences: Sentences = {
  not_an_amount: ({ amount }) => ({
    en: `"${clip(amount)}" is no amount; write a plain number such as 12.5`,
    zhCN: `“${clip(amount)}”不是金额，请输入纯数字，例如 12.5`,
  }),
  negative: ({ amount }) => ({
    en: `A cost is not below zero; correct "${clip(amount)}"`,
    zhCN: `成本不能小于零，请更正“${clip(amount)}”`,
  }),
  too_many_decimals: ({ amount, currency, digits }) => ({
    en: `${currency.toUpperCase()} has ${decimalsOf(digits)}; round "${clip(amount)}"`,
    zhCN: `${currency.toUpperCase()} ${digits === 0 ? "没有小数" : `最多 ${digits} 位小数`}，请将“${clip(amount)}”舍入`,
  }),
  too_large: ({ amount }) => ({
    en: `"${clip(amount)}" is larger than an amount can be; correct it`,
    zhCN: `“${clip(amount)}”超出金额范围，请更正`,
  }),
  unknown_currency: ({ currency }) => ({
    en: `There is no currency "${clip(currency)}"; write its code of three letters, such as eur`,
    zhCN: `没有货币“${clip(currency)}”，请输入三位货币代码，例如 eur`,
  }),
  unknown_variant: ({ variantId }) => ({
    en: `There is no variant with the id "${clip(variantId)}"; correct it or leave it out`,
    zhCN: `没有 ID 为“${clip(variantId)}”的变体，请更正或删除`,
  }),
  unknown_sku: ({ sku }) => ({
    en: `There is no variant with the SKU "${clip(sku)}"; correct it or leave the line out`,
    zhCN: `没有 SKU 为“${clip(sku)}”的变体，请更正或删除该行`,
  }),
  no_variant: () => ({
    en: "It names no variant; write its SKU or its id",
    zhCN: "未指明变体，请填写 SKU 或变体 ID",
  }),
  repeated: ({ currency }) => ({
    en: `The cost of this variant in ${currency.toUpperCase()} is given already; keep one of the two`,
    zhCN: `该变体的 ${currency.toUpperCase()} 成本已给出，请只保留一个`,
  }),
  missing_columns: ({ columns }) => ({
    en: `The first line names the columns; ${columns.join(", ")} is missing`,
    zhCN: `第一行应为列名，缺少 ${columns.join("、")}`,
  }),
  malformed: () => ({
    en: "It does not have as many fields as the first line, or a quotation mark is not closed; write it anew",
    zhCN: "字段数与第一行不符，或引号未闭合，请重写该行",
  }),
}

/** The refusal in words, without a name for what is refused. */
export function explainRefusal(refusal: CostRefusal): Sentence {
  const explain = sentences[refusal.code] as (refusal: CostRefusal) => Sentence
  return explain(refusal)
}

const LONGEST_QUOTE = 60

function clip(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
}

function decimalsOf(digits: number): string {
  if (digits === 0) {
    return "no decimals"
  }
  return digits === 1 ? "1 decimal" : `${digits} decimals`
}
