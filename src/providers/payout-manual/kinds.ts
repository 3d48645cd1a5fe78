import type {
  MethodField,
  MethodKind,
} from "../../modules/distribution/payout/provider"

function field(
  name: string,
  [en, zhCN]: readonly [string, string],
  { isRequired = false, isSecret = false } = {}
): MethodField {
  return { name, labels: { en, zhCN }, isRequired, isSecret }
}

const required = { isRequired: true }
const secret = { isSecret: true }

/** An IBAN, or an account number with the bank's code: which of them is checked beyond the fields. */
export const bankAccount: MethodKind = {
  kind: "bank_account",
  labels: { en: "Bank account", zhCN: "银行账户" },
  fields: [
    field("holder", ["Account holder", "户名"], required),
    field("iban", ["IBAN", "IBAN"], secret),
    field("account_number", ["Account number", "账号"], secret),
    field("bank_code", ["Bank or branch code", "银行或网点代码"]),
    field("bic", ["BIC (SWIFT)", "BIC（SWIFT）"]),
    field("bank_name", ["Bank", "开户银行"]),
    field("country", ["Country of the bank", "银行所在国家"]),
  ],
}

export const wallet: MethodKind = {
  kind: "wallet",
  labels: { en: "Wallet", zhCN: "电子钱包" },
  fields: [
    field(
      "wallet",
      [
        "Wallet (PayPal, Alipay, WeChat Pay …)",
        "钱包（PayPal、支付宝、微信支付等）",
      ],
      required
    ),
    field("account", ["Account", "账号"], { isRequired: true, isSecret: true }),
    field("holder", ["Account holder", "户名"]),
  ],
}
