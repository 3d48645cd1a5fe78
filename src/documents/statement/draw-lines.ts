import { FAINT, type Place, RED } from "../pdf/sheet"
import { amountText, dayText } from "./format"
import { labels } from "./labels"
import { lineWords } from "./line-words"
import type { DocumentLine, StatementDocument } from "./statement-document"
import type { Drawing } from "./drawing"

const BODY = { size: 8.5, weight: "regular" } as const
const HEAD = { size: 8, weight: "bold", color: FAINT } as const
const PADDING = 4
const GUTTER = 8

const columns = ["date", "order", "level", "why", "amount"] as const

type Column = (typeof columns)[number]

/** What is left of the page is for what a line is for. */
const widths: Record<Exclude<Column, "why">, number> = {
  date: 66,
  order: 64,
  level: 40,
  amount: 92,
}

const onTheRight: readonly Column[] = ["amount"]

/** Every line of the statement, with the heads again on each page; stops for breath after each page. */
export function* drawLines(
  drawing: Drawing,
  statement: StatementDocument
): Generator<void> {
  const { sheet, say } = drawing
  const whole = { x: sheet.left, width: sheet.width }
  if (!sheet.fits(90)) {
    sheet.nextPage()
  }
  sheet.paragraph(say(labels.lines), whole, { size: 12, weight: "bold" })
  sheet.space(4)
  if (statement.lines.length === 0) {
    sheet.paragraph(say(labels.noLines), whole, { ...BODY, color: FAINT })
    return
  }
  drawHeads(drawing)
  for (const line of statement.lines) {
    const cells = cellsOf(drawing, line, statement)
    const height = heightOf(cells)
    if (!sheet.fits(height)) {
      sheet.nextPage()
      yield
      drawHeads(drawing)
    }
    drawCells(drawing, cells, {
      height,
      isNegative: line.amount.startsWith("-"),
    })
  }
  if (statement.isCut) {
    sheet.space(6)
    sheet.paragraph(say(labels.cut), whole, { ...BODY, color: RED })
  }
}

type Cells = Record<Column, string[]>

function cellsOf(
  { sheet, say, language }: Drawing,
  line: DocumentLine,
  { currency, timeZone }: StatementDocument
): Cells {
  const texts: Record<Column, string> = {
    date: dayText(line.bookedAt, timeZone, language),
    order: line.order ?? "",
    level: line.level?.toString() ?? "",
    why: say(lineWords(line)),
    amount: amountText(line.amount, currency.digits),
  }
  const lines = (column: Column) =>
    sheet.linesOf(texts[column], placeOf(column, sheet).width - GUTTER, BODY)
  return {
    date: lines("date"),
    order: lines("order"),
    level: lines("level"),
    why: lines("why"),
    amount: [texts.amount],
  }
}

function heightOf(cells: Cells): number {
  const most = Math.max(...columns.map((column) => cells[column].length))
  return most * BODY.size * 1.45 + 2 * PADDING
}

function drawCells(
  { sheet }: Drawing,
  cells: Cells,
  { height, isNegative }: { height: number; isNegative: boolean }
): void {
  const top = sheet.top
  sheet.moveTo(top + PADDING)
  for (const column of columns) {
    sheet.write(cells[column], placeOf(column, sheet), {
      ...BODY,
      align: onTheRight.includes(column) ? "right" : "left",
      color: column === "amount" && isNegative ? RED : undefined,
    })
  }
  sheet.moveTo(top + height)
  sheet.rule()
}

function drawHeads({ sheet, say }: Drawing): void {
  for (const column of columns) {
    sheet.write([say(labels[column])], placeOf(column, sheet), {
      ...HEAD,
      align: onTheRight.includes(column) ? "right" : "left",
    })
  }
  sheet.space(HEAD.size * 1.45 + 3)
  sheet.rule("#a1a1aa")
}

function placeOf(
  column: Column,
  { left, width }: { left: number; width: number }
): Place {
  const { date, order, level, amount } = widths
  const why = width - date - order - level - amount
  const places: Record<Column, Place> = {
    date: { x: left, width: date },
    order: { x: left + date, width: order },
    level: { x: left + date + order, width: level },
    why: { x: left + date + order + level, width: why },
    amount: { x: left + width - amount, width: amount },
  }
  return places[column]
}
