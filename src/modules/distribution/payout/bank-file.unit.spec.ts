import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { bankFile, bankFileColumns } from "./bank-file"
import type { PayoutToSend } from "./provider"

const payout = (change: Partial<PayoutToSend> = {}): PayoutToSend => ({
  id: "pay_1",
  idempotencyKey: "pay_1:1",
  amount: "120.50",
  amountMinor: 12_050n,
  currency: "eur",
  statementNumber: "7",
  distributor: {
    id: "dist_1",
    code: "ANN-1",
    customerId: "cus_1",
    name: "Ann",
  },
  method: {
    id: "pm_1",
    kind: "bank_account",
    details: {
      holder: "Ann Example",
      iban: "DE89370400440532013000",
      country: "DE",
    },
  },
  ...change,
})

const read = (file: string): Record<string, string>[] =>
  parse(file, { bom: true, columns: true })

describe("a bank file", () => {
  it("has a line for each payout, in the documented columns", () => {
    const wallet = payout({
      id: "pay_2",
      amount: "9000",
      currency: "jpy",
      method: {
        id: "pm_2",
        kind: "wallet",
        details: { wallet: "支付宝", account: "ann@example.com" },
      },
    })
    const file = bankFile([payout(), wallet])
    expect(file.startsWith("\uFEFF")).toBe(true)
    expect(file.slice(1).split("\n")[0]).toBe(bankFileColumns.join(","))
    expect(read(file)).toMatchObject([
      {
        end_to_end_reference: "pay_1",
        beneficiary_name: "Ann Example",
        iban: "DE89370400440532013000",
        bank_country: "DE",
        amount: "120.50",
        currency: "EUR",
        remittance_information: "Statement 7",
        distributor_code: "ANN-1",
      },
      {
        end_to_end_reference: "pay_2",
        beneficiary_name: "Ann",
        wallet: "支付宝",
        wallet_account: "ann@example.com",
        amount: "9000",
        currency: "JPY",
      },
    ])
  })

  it("is only its heading without payouts", () => {
    expect(bankFile([])).toBe(`\uFEFF${bankFileColumns.join(",")}\n`)
  })

  it("holds nothing that a spreadsheet would run", () => {
    const start = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "＝", "")
    fc.assert(
      fc.property(start, fc.string(), (sign, rest) => {
        const holder = sign + rest
        const { method } = payout()
        const [line] = read(
          bankFile([
            payout({
              method: { ...method, details: { holder, iban: holder } },
            }),
          ])
        )
        for (const cell of Object.values(line!)) {
          expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
        }
      })
    )
  })

  it("keeps a telephone number as it is behind the apostrophe", () => {
    const details = { wallet: "WeChat Pay", account: "+8613800138000" }
    const [line] = read(
      bankFile([payout({ method: { id: "pm_3", kind: "wallet", details } })])
    )
    expect(line!.wallet_account).toBe("'+8613800138000")
  })
})
