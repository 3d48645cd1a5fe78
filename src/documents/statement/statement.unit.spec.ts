import { buffer } from "node:stream/consumers"
import { pdfText } from "../../../integration-tests/support/pdf-text"
import { amountText, periodText } from "./format"
import { statementCsv } from "./statement-csv"
import type {
  DocumentLine,
  Language,
  StatementDocument,
} from "./statement-document"
import { statementPdf } from "./statement-pdf"

jest.setTimeout(60_000)

/** The statement of a month in euros, approved; `changes` say what a test is of. */
function aStatement(
  changes: Partial<StatementDocument> = {}
): StatementDocument {
  return {
    merchant: "Nordlicht Möbel GmbH",
    number: "12",
    status: "approved",
    isPreview: false,
    distributor: {
      name: "Angela",
      code: "ANGELA-1",
      legalName: "Angela Weber e.K.",
      address: "Musterstraße 12\n10115 Berlin",
      countryCode: "de",
      taxIdHint: "•••• 6789",
      vatNumber: "DE123456789",
    },
    currency: { code: "eur", digits: 2 },
    timeZone: "Europe/Berlin",
    startsAt: new Date("2026-09-30T22:00:00Z"),
    endsAt: new Date("2026-10-31T23:00:00Z"),
    issuedAt: new Date("2026-11-01T08:00:00Z"),
    dueAt: new Date("2026-11-15T23:00:00Z"),
    account: {
      opening: "-12050",
      commissions: "1234567",
      clawbacks: "-4000",
      bonuses: "5000",
      adjustments: "-100",
      payouts: "2500",
      closing: "1225917",
      carriedForward: "0",
      drawn: "1225917",
      adjusted: "-2000",
      vatAdded: {
        name: "USt",
        ratePpm: 190_000,
        base: "1223917",
        amount: "232544",
      },
      taxedBefore: "0",
      vatDeducted: null,
      withheld: [
        {
          name: "Income tax",
          ratePpm: 100_000,
          base: "1223917",
          amount: "122392",
        },
        { name: "Solidarity", ratePpm: 5_500, base: "122392", amount: "673" },
      ],
      fee: "250",
      payable: "1333146",
      paid: "0",
    },
    lines: [aLine()],
    isCut: false,
    ...changes,
  }
}

function aLine(changes: Partial<DocumentLine> = {}): DocumentLine {
  return {
    id: "1",
    code: "commission_released",
    bookedAt: new Date("2026-10-02T10:00:00Z"),
    order: "1042",
    level: 1,
    ratePpm: 125_000,
    reason: null,
    amount: "1250",
    ...changes,
  }
}

async function pagesOf(
  statement: StatementDocument,
  language: Language = "en"
): Promise<string[]> {
  return pdfText(await buffer(await statementPdf(statement, { language })))
}

const textOf = async (statement: StatementDocument, language?: Language) =>
  (await pagesOf(statement, language)).join("\n")

describe("a statement's PDF", () => {
  it("says whose it is, for which time, and how it comes to what is paid", async () => {
    const text = await textOf(aStatement())
    for (const line of [
      "Nordlicht Möbel GmbH",
      "Statement 12",
      "Period 1 Oct 2026 – 31 Oct 2026",
      "Due 16 Nov 2026",
      "Status Approved",
      "Angela Weber e.K.",
      "10115 Berlin",
      "Germany",
      "Tax ID: •••• 6789",
      "VAT number: DE123456789",
      "13,331.46 EUR",
      "Opening balance −120.50",
      "Commissions 12,345.67",
      "Clawbacks −40.00",
      "Bonuses 50.00",
      "Adjustments −1.00",
      "Came back from payouts that did not arrive 25.00",
      "Closing balance 12,259.17",
      "Adjusted in review −20.00",
      "USt, added: 19 % of 12,239.17 2,325.44",
      "Income tax, withheld: 10 % of 12,239.17 −1,223.92",
      "Solidarity, withheld: 0.55 % of 1,223.92 −6.73",
      "Fee −2.50",
      "Payable 13,331.46",
    ]) {
      expect(text).toContain(line)
    }
    expect(text).not.toContain("Preview")
  })

  it("lists what was booked, with what each is for", async () => {
    const text = await textOf(
      aStatement({
        lines: [
          aLine(),
          aLine({ code: "available_reversed", amount: "-500" }),
          aLine({
            code: "adjustment_debited",
            order: null,
            level: null,
            ratePpm: null,
            reason: "Booked twice",
            amount: "-100",
          }),
        ],
      })
    )
    expect(text).toContain("2 Oct 2026 1042 1 Commission, 12.5 % 12.50")
    expect(text).toContain(
      "2 Oct 2026 1042 1 Commission taken back: returned, refunded or cancelled −5.00"
    )
    expect(text).toContain("2 Oct 2026 Adjustment: Booked twice −1.00")
  })

  it("is there in Chinese", async () => {
    const text = await textOf(aStatement(), "zhCN")
    for (const part of [
      "结算单",
      "结算周期",
      "德国",
      "已批准",
      "佣金",
      "应付金额",
    ]) {
      expect(text).toContain(part)
    }
    expect(text).toContain("2026-10-01 – 2026-10-31")
    expect(text).not.toMatch(/Statement|Commission/)
  })

  it.each([
    "王小明",
    "喆堃䶮㛃",
    "Kovács Jenő",
    "Şükrü Ağaoğlu",
    "Łukasz Źdźbło",
    "Алексей",
    "Γιώργος",
    "さくら",
  ])("can write the name %s in either language", async (name) => {
    const { distributor } = aStatement()
    const statement = aStatement({ distributor: { ...distributor, name } })
    expect(await textOf(statement, "en")).toContain(name)
    expect(await textOf(statement, "zhCN")).toContain(name)
  })

  it("says that its figures can still change until it is approved", async () => {
    const preview = aStatement({ isPreview: true, status: "in_review" })
    expect(await textOf(preview)).toMatch(/Preview[\s\S]*can still change/)
    expect(await textOf(preview, "zhCN")).toContain("预览")
  })

  it("carries a negative balance forward and pays nothing", async () => {
    const { account } = aStatement()
    const text = await textOf(
      aStatement({
        status: "carried",
        lines: [],
        account: {
          ...account,
          closing: "-340050",
          carriedForward: "-340050",
          drawn: "0",
        },
      })
    )
    expect(text).toContain("−3,400.50 EUR")
    expect(text).toContain("Of it carried forward −3,400.50")
    expect(text).toContain("To be paid 0.00")
    expect(text).toContain("Nothing was booked in this period.")
    expect(text).not.toContain("Payable")
  })

  it("goes on over as many pages as its lines need, with the heads and the page on each", async () => {
    const lines = Array.from({ length: 300 }, (_, index) =>
      aLine({ id: `${index}`, order: `${5_000 + index}` })
    )
    const pages = await pagesOf(aStatement({ lines }))
    const text = pages.join("\n")
    expect(pages.length).toBeGreaterThan(5)
    for (const { order } of lines) {
      expect(text).toContain(` ${order} `)
    }
    pages.forEach((page, index) =>
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
    )
    for (const page of pages.slice(1)) {
      expect(page).toContain("Date Order Level What for Amount")
    }
  })

  it("breaks what is too long for its place, in any script, and loses none of it", async () => {
    const reason = `${"客户退货后重复计算，".repeat(12)}${"x".repeat(120)} end`
    const text = await textOf(
      aStatement({ lines: [aLine({ code: "bonus_credited", reason })] })
    )
    const times = (letter: string) => text.split(letter).length - 1
    expect(times("户")).toBe(12)
    expect(times("算")).toBe(12)
    expect(text.match(/x{20,}/g)!.join("").length).toBe(120)
    expect(text).toContain("end")
  })

  it("names the CSV file where it has more lines than fit", async () => {
    expect(await textOf(aStatement({ isCut: true }))).toContain(
      "the CSV file has all of them"
    )
  })
})

describe("a statement's CSV", () => {
  it("has the lines with plain amounts, and no reason becomes a formula", async () => {
    const statement = {
      number: "12",
      distributor: "ANGELA-1",
      currency: { code: "eur", digits: 2 },
    }
    async function* pages() {
      yield { statement, lines: [aLine()] }
      yield {
        statement,
        lines: [
          aLine({
            code: "adjustment_debited",
            order: null,
            level: null,
            ratePpm: null,
            reason: '=HYPERLINK("http://evil.example")',
            amount: "-100",
          }),
        ],
      }
    }
    let csv = ""
    for await (const part of statementCsv(pages(), "en")) {
      csv += part
    }
    expect(csv).toBe(
      "\ufeffstatement,distributor,date,kind,order,level,rate,reason,what_for,amount,currency_code\n" +
        '12,ANGELA-1,2026-10-02T10:00:00.000Z,commission_released,1042,1,12.5 %,,"Commission, 12.5 %",12.5,eur\n' +
        `12,ANGELA-1,2026-10-02T10:00:00.000Z,adjustment_debited,,,,"'=HYPERLINK(""http://evil.example"")","Adjustment: =HYPERLINK(""http://evil.example"")",-1,eur\n`
    )
  })
})

describe("amounts and days as people read them", () => {
  it("have the currency's digits, groups of three, and a minus of their own", () => {
    expect(amountText("-123456789", 2)).toBe("−1,234,567.89")
    expect(amountText("1234567", 0)).toBe("1,234,567")
    expect(amountText("-999", 3)).toBe("−0.999")
    expect(amountText("100000", 2)).toBe("1,000.00")
  })

  it("name the last day of the period by the merchant's calendar", () => {
    expect(periodText(aStatement(), "en")).toBe("1 Oct 2026 – 31 Oct 2026")
    expect(periodText(aStatement({ startsAt: null }), "zhCN")).toBe(
      "2026-10-31"
    )
  })
})
