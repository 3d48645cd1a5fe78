import { invalid } from "../../modules/distribution/errors"
import { masked } from "../../modules/distribution/payout/mask"
import type { CheckedMethod } from "../../modules/distribution/payout/provider"
import { compactIban, isIban } from "./iban"

type Details = Record<string, string>

const BIC = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/
const COUNTRY = /^[A-Z]{2}$/
const ACCOUNT_NUMBER = /^[A-Z0-9]{4,34}$/
const BANK_CODE = /^[A-Z0-9]{3,20}$/

/** A bank account as it is kept: numbers without spaces, codes in capitals. */
export function checkBankAccount(entered: Details): CheckedMethod {
  const details = checkCodes(entered)
  return details.iban
    ? byIban(details, details.iban)
    : byAccountNumber(details, details.account_number)
}

function byIban(details: Details, written: string): CheckedMethod {
  const iban = compactIban(written)
  if (!isIban(iban)) {
    throw invalid("The IBAN is not right; check it for a mistyped character")
  }
  const country = iban.slice(0, 2)
  if (details.country && details.country !== country) {
    throw invalid(
      `The IBAN is of ${country}, the country says ${details.country}; correct one of them`
    )
  }
  return {
    details: { ...details, iban, country },
    hint: `${country} ${masked(iban)}`,
  }
}

function byAccountNumber(
  details: Details,
  written: string | undefined
): CheckedMethod {
  const number = compact(written)
  if (!number) {
    throw invalid(
      "Give the IBAN, or the account number with the bank code or the BIC"
    )
  }
  if (!ACCOUNT_NUMBER.test(number)) {
    throw invalid("An account number has 4 to 34 letters and digits")
  }
  if (!details.bank_code && !details.bic) {
    throw invalid("With an account number, give the bank code or the BIC too")
  }
  if (!details.country) {
    throw invalid("With an account number, give the bank's country too")
  }
  return {
    details: { ...details, account_number: number },
    hint: `${details.country} ${masked(number)}`,
  }
}

function checkCodes(entered: Details): Details {
  return {
    ...entered,
    ...checked(entered, "bic", {
      form: BIC,
      words: "A BIC has 8 or 11 letters and digits, such as COBADEFFXXX",
    }),
    ...checked(entered, "bank_code", {
      form: BANK_CODE,
      words: "A bank code has 3 to 20 letters and digits",
    }),
    ...checked(entered, "country", {
      form: COUNTRY,
      words: "Give the country as two letters, such as DE",
    }),
  }
}

function checked(
  entered: Details,
  name: string,
  { form, words }: { form: RegExp; words: string }
): Details {
  const value = compact(entered[name])
  if (!value) {
    return {}
  }
  if (!form.test(value)) {
    throw invalid(words)
  }
  return { [name]: value }
}

function compact(text = ""): string {
  return text.replace(/[\s-]/g, "").toUpperCase()
}
