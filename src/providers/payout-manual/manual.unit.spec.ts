import fc from "fast-check"
import {
  filledFields,
  kindOf,
} from "../../modules/distribution/payout/method-fields"
import { isIban } from "./iban"
import ManualPayoutProvider from "./provider"

const manual = new ManualPayoutProvider()
const offered = { id: "manual", methodKinds: manual.methodKinds }

/** As a method is saved: the fields first, then what the provider knows of them. */
const check = (kind: string, entered: Record<string, string>) =>
  manual.checkMethod(kind, filledFields(kindOf(offered, kind), entered))

/** Published examples of the registry. */
const IBANS = [
  "DE89370400440532013000",
  "GB29NWBK60161331926819",
  "FR1420041010050500013M02606",
  "MT84MALT011000012345MTLCAST001S",
  "NO9386011117947",
]

const isDigit = (sign: string) => sign >= "0" && sign <= "9"

describe("an IBAN", () => {
  it.each(IBANS)("is told by its check digits: %s", (iban) => {
    expect(isIban(iban)).toBe(true)
  })

  // A letter stands for two digits: check digits tell what is mistyped only
  // where a digit stays a digit and a letter a letter.
  it("is refused when a digit, a letter or two neighbours of a kind are mistyped", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...IBANS),
        fc.nat(),
        fc.tuple(
          fc.constantFrom(..."0123456789"),
          fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        ),
        (iban, place, [digit, letter]) => {
          const at = 2 + (place % (iban.length - 2))
          const other = isDigit(iban[at]!) ? digit : letter
          const mistyped = iban.slice(0, at) + other + iban.slice(at + 1)
          expect(isIban(mistyped)).toBe(mistyped === iban)

          const next = iban[at + 1]
          if (next && isDigit(next) === isDigit(iban[at]!)) {
            const swapped =
              iban.slice(0, at) + next + iban[at] + iban.slice(at + 2)
            expect(isIban(swapped)).toBe(swapped === iban)
          }
        }
      ),
      { numRuns: 1000 }
    )
  })
})

describe("a bank account", () => {
  it("is kept without spaces, with the country of its IBAN, and shown by its end", () => {
    expect(
      check("bank_account", {
        holder: " Ann Example ",
        iban: "de89 3704 0044 0532 0130 00",
        bic: "cobadeffxxx",
        bank_name: "",
      })
    ).toEqual({
      details: {
        holder: "Ann Example",
        iban: "DE89370400440532013000",
        bic: "COBADEFFXXX",
        country: "DE",
      },
      hint: "DE •••• 3000",
    })
  })

  it("does without an IBAN where there are none", () => {
    const { details, hint } = check("bank_account", {
      holder: "王安",
      account_number: "6222 0210 0111 6245 702",
      bank_code: "102100099996",
      country: "cn",
    })
    expect(details.account_number).toBe("6222021001116245702")
    expect(hint).toBe("CN •••• 5702")
  })

  const holder = "Ann"
  it.each([
    [{}, "Account holder (holder) is missing"],
    [{ holder }, "Give the IBAN, or the account number"],
    [{ holder, iban: "DE89370400440532013001" }, "The IBAN is not right"],
    [{ holder, iban: IBANS[0]!, country: "FR" }, "The IBAN is of DE"],
    [{ holder, iban: IBANS[0]!, bic: "X" }, "A BIC has 8 or 11"],
    [{ holder, account_number: "12345", country: "US" }, "the bank code or"],
    [{ holder, account_number: "12345", bank_code: "021000021" }, "country"],
    [{ holder, account_number: "1", bank_code: "021000021" }, "4 to 34"],
    [{ holder, iban: IBANS[0]!, sort: "1" }, "There is no field sort"],
    [{ holder: "Ann\nEve", iban: IBANS[0]! }, "must be one line"],
  ] as [Record<string, string>, string][])(
    "says what is wrong with it: %j",
    (entered, words) => {
      expect(() => check("bank_account", entered)).toThrow(words)
    }
  )
})

describe("a wallet", () => {
  it("shows the end of its account, and no more than half", () => {
    const hintOf = (account: string) =>
      check("wallet", { wallet: "Alipay", account }).hint
    expect(hintOf("13800138000")).toBe("Alipay •••• 8000")
    expect(hintOf("ann")).toBe("Alipay •••• n")
  })
})

it("refuses a kind that it has not", () => {
  expect(() => check("cheque", {})).toThrow(
    "has no kind cheque; it has bank_account, wallet"
  )
})

it("leaves the paying to a person", async () => {
  expect(await manual.send()).toEqual({ status: "sent", reference: null })
})
