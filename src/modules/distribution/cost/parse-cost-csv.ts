import { parse } from "csv-parse/sync"
import type { CostRefusal } from "./refusals"

/** One line of a file of costs, as it stands there; an empty cost is null. */
export interface CsvCost {
  line: number
  variantId: string
  sku: string
  currency: string
  amount: string | null
}

export interface RefusedLine {
  line: number
  refusal: CostRefusal
}

interface CsvRecord {
  record: string[]
  info: { lines: number }
}

interface Columns {
  variantId: number
  sku: number
  currency: number
  cost: number
}

/** The lines of a CSV file whose first line names the columns, and why some cannot be read. */
export function parseCostCsv(csv: string): {
  lines: CsvCost[]
  refused: RefusedLine[]
} {
  const { records, refused } = readRecords(csv)
  const [header, ...rows] = records
  const names = (header?.record ?? []).map((name) => name.toLowerCase())
  const missing = missingColumns(names)
  if (missing.length > 0) {
    const refusal = { code: "missing_columns", columns: missing } as const
    return { lines: [], refused: [{ line: 1, refusal }] }
  }
  const columns = {
    variantId: names.indexOf("variant_id"),
    sku: names.indexOf("sku"),
    currency: names.indexOf("currency_code"),
    cost: names.indexOf("cost"),
  }
  return { lines: rows.map((row) => toCost(row, columns)), refused }
}

function readRecords(csv: string) {
  const refused: RefusedLine[] = []
  const records = parse(csv, {
    bom: true,
    delimiter: delimiterOf(csv),
    info: true,
    trim: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      const line = Number(error?.lines ?? 1)
      refused.push({ line, refusal: { code: "malformed" } })
      return undefined
    },
  }) as unknown as CsvRecord[]
  return { records, refused }
}

/** A spreadsheet writes semicolons where the comma is the decimal sign. */
function delimiterOf(csv: string): string {
  const end = csv.search(/[\r\n]/)
  const header = end < 0 ? csv : csv.slice(0, end)
  return [";", "\t"].find((sign) => header.includes(sign)) ?? ","
}

function missingColumns(names: readonly string[]): string[] {
  const namesVariant = names.includes("sku") || names.includes("variant_id")
  const needed = ["currency_code", "cost"].filter(
    (name) => !names.includes(name)
  )
  return namesVariant ? needed : ["sku", ...needed]
}

function toCost({ record, info }: CsvRecord, columns: Columns): CsvCost {
  const field = (place: number) => withoutGuard(record[place] ?? "")
  const cost = field(columns.cost)
  return {
    line: info.lines,
    variantId: field(columns.variantId),
    sku: field(columns.sku),
    currency: field(columns.currency),
    amount: cost === "" ? null : cost.replace(/^(-?\d+),(\d+)$/, "$1.$2"),
  }
}

/** The export puts a quotation mark before what a spreadsheet would take for a formula. */
function withoutGuard(field: string): string {
  return field.replace(/^'(?=[=+\-@])/, "")
}
