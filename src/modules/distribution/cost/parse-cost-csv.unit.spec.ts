import { parseCostCsv } from "./parse-cost-csv"

const linesOf = (...lines: string[]) => parseCostCsv(lines.join("\n"))

const eur = (line: number, sku: string, amount: string | null) => ({
  line,
  sku,
  amount,
  variantId: "",
  currency: "eur",
})

describe("a file of costs", () => {
  it("is read line by line, an empty cost as none", () => {
    expect(linesOf("sku,currency_code,cost", "A,eur,12.5", "B,eur,")).toEqual({
      lines: [eur(2, "A", "12.5"), eur(3, "B", null)],
      refused: [],
    })
  })

  it("may have its columns in any order and case, with others between them", () => {
    const { lines } = linesOf(
      "Cost, Note ,CURRENCY_CODE,variant_id,SKU",
      "3,cheap,eur,variant_1,A"
    )
    expect(lines).toEqual([{ ...eur(2, "A", "3"), variantId: "variant_1" }])
  })

  it("may come from a spreadsheet of a country that writes 12,50", () => {
    const { lines } = parseCostCsv(
      "\ufeffsku;currency_code;cost\r\nA;eur;12,50\r\n;;\r\n\r\nB;eur;1.000,50\r\n"
    )
    expect(lines).toEqual([eur(2, "A", "12.50"), eur(5, "B", "1.000,50")])
  })

  it("may be tabs, as copied from a spreadsheet", () => {
    const { lines } = linesOf("sku\tcurrency_code\tcost", "A\teur\t5")
    expect(lines).toEqual([eur(2, "A", "5")])
  })

  it("takes the guard off what the export kept from being a formula", () => {
    const { lines } = linesOf(
      "sku,currency_code,cost",
      "'=A1,eur,5",
      "'A,eur,5"
    )
    expect(lines.map(({ sku }) => sku)).toEqual(["=A1", "'A"])
  })

  it("names the line that has too few or too many fields, and reads the rest", () => {
    const { lines, refused } = linesOf(
      "sku,currency_code,cost",
      "A,eur",
      "B,eur,2",
      "C,eur,3,4",
      "D,eur,4"
    )
    expect(lines).toEqual([eur(3, "B", "2"), eur(5, "D", "4")])
    expect(refused).toEqual([
      { line: 2, refusal: { code: "malformed" } },
      { line: 4, refusal: { code: "malformed" } },
    ])
  })

  it("names the line where a quotation mark is not closed", () => {
    const { refused } = linesOf("sku,currency_code,cost", "A,eur,1", '"B,eur,2')
    expect(refused).toEqual([{ line: 3, refusal: { code: "malformed" } }])
  })

  it.each([
    ["nothing", "", ["sku", "currency_code", "cost"]],
    ["no header", "A,eur,5", ["sku", "currency_code", "cost"]],
    ["no cost", "sku,currency_code\nA,eur", ["cost"]],
    ["no variant", "currency_code,cost\neur,5", ["sku"]],
  ])("with %s is refused by its first line", (_, csv, columns) => {
    expect(parseCostCsv(csv)).toEqual({
      lines: [],
      refused: [{ line: 1, refusal: { code: "missing_columns", columns } }],
    })
  })
})
