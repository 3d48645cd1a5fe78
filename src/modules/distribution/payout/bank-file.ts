import { stringify } from "csv-stringify/sync"
import type { PayoutToSend } from "./provider"

/** The file's columns in their order; `docs/payouts.md` says what each holds. */
export const bankFileColumns = [
  "end_to_end_reference",
  "beneficiary_name",
  "iban",
  "account_number",
  "bank_code",
  "bic",
  "bank_name",
  "bank_country",
  "wallet",
  "wallet_account",
  "amount",
  "currency",
  "remittance_information",
  "distributor_code",
] as const

type Line = Record<(typeof bankFileColumns)[number], string>

/**
 * The payouts as a file that a bank's upload or a person with an app pays from:
 * CSV in UTF-8 with a byte order mark, a line a payout, amounts in major units.
 * What a spreadsheet would take for a formula is written as text.
 */
export function bankFile(payouts: readonly PayoutToSend[]): string {
  return stringify(payouts.map(lineOf), {
    bom: true,
    header: true,
    columns: [...bankFileColumns],
    escape_formulas: true,
  })
}

function lineOf(payout: PayoutToSend): Line {
  const { details } = payout.method
  return {
    end_to_end_reference: payout.id,
    beneficiary_name: details.holder ?? payout.distributor.name,
    iban: details.iban ?? "",
    account_number: details.account_number ?? "",
    bank_code: details.bank_code ?? "",
    bic: details.bic ?? "",
    bank_name: details.bank_name ?? "",
    bank_country: details.country ?? "",
    wallet: details.wallet ?? "",
    wallet_account: details.account ?? "",
    amount: payout.amount,
    currency: payout.currency.toUpperCase(),
    remittance_information: `Statement ${payout.statementNumber}`,
    distributor_code: payout.distributor.code,
  }
}
