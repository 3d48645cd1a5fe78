import { stringify } from "csv-stringify/sync"
import { toMajor } from "../../modules/distribution/domain/money"
import { formatRate } from "../../modules/distribution/domain/rate"
import { lineWords } from "./line-words"
import type { DocumentLine, Language } from "./statement-document"

const columns = [
  "statement",
  "distributor",
  "date",
  "kind",
  "order",
  "level",
  "rate",
  "reason",
  "what_for",
  "amount",
  "currency_code",
]

/** Some lines of one statement. */
export interface LinesPage {
  statement: {
    number: string
    /** The distributor's code. */
    distributor: string
    currency: { code: string; digits: number }
  }
  lines: readonly DocumentLine[]
}

/**
 * The lines of one statement, or of many one after another, page by page. What a
 * spreadsheet would take for a formula is written as text; amounts stay numbers.
 */
export async function* statementCsv(
  pages: AsyncIterable<LinesPage>,
  language: Language
): AsyncGenerator<string> {
  yield stringify([columns], { bom: true })
  for await (const { statement, lines } of pages) {
    yield stringify(
      lines.map((line) => rowOf(line, statement, language)),
      { columns, escape_formulas: true }
    )
  }
}

function rowOf(
  line: DocumentLine,
  { number, distributor, currency }: LinesPage["statement"],
  language: Language
) {
  return {
    statement: Number(number),
    distributor,
    date: line.bookedAt.toISOString(),
    kind: line.code,
    order: line.order,
    level: line.level,
    rate: line.ratePpm === null ? null : formatRate(line.ratePpm),
    reason: line.reason,
    what_for: lineWords(line)[language],
    amount: parseFloat(toMajor(BigInt(line.amount), currency.digits)),
    currency_code: currency.code,
  }
}
