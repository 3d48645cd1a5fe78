import type { Words } from "../../modules/distribution/domain/words/words"
import { FAINT, type Place, RED } from "../pdf/sheet"
import { amountText, countryText, dayText, periodText } from "./format"
import { labels, statusLabels } from "./labels"
import type { StatementDocument } from "./statement-document"
import type { Drawing } from "./drawing"

const SMALL = { size: 9, weight: "regular" } as const
const GAP = 24

/** Who owes whom for which time, and what it comes to. */
export function drawHead(drawing: Drawing, statement: StatementDocument): void {
  const { sheet } = drawing
  drawTitle(drawing, statement)
  const column = (sheet.width - GAP) / 2
  const top = sheet.top
  drawDistributor(drawing, statement, { x: sheet.left, width: column })
  const bottom = sheet.top
  sheet.moveTo(top)
  drawFacts(drawing, statement, {
    x: sheet.left + column + GAP,
    width: column,
  })
  sheet.moveTo(Math.max(bottom, sheet.top) + 14)
  drawPayable(drawing, statement)
}

function drawTitle(
  { sheet, say }: Drawing,
  { merchant, number, isPreview }: StatementDocument
): void {
  const whole = { x: sheet.left, width: sheet.width }
  sheet.paragraph(merchant, whole, { size: 11, weight: "bold", color: FAINT })
  if (isPreview) {
    sheet.write([say(labels.preview)], whole, {
      size: 20,
      weight: "bold",
      color: RED,
      align: "right",
    })
  }
  sheet.paragraph(`${say(labels.title)} ${number}`, whole, {
    size: 20,
    weight: "bold",
  })
  if (isPreview) {
    sheet.paragraph(say(labels.previewNote), whole, { ...SMALL, color: RED })
  }
  sheet.space(10)
  sheet.rule()
  sheet.space(12)
}

function drawDistributor(
  { sheet, say, language }: Drawing,
  { distributor }: StatementDocument,
  place: Place
): void {
  const { name, code, legalName, address, countryCode } = distributor
  sheet.paragraph(say(labels.distributor), place, { ...SMALL, color: FAINT })
  sheet.paragraph(name, place, { size: 11, weight: "bold" })
  const told = [
    legalName === name ? null : legalName,
    address,
    countryCode && countryText(countryCode, language),
    named(say(labels.code), code),
    named(say(labels.taxId), distributor.taxIdHint),
    named(say(labels.vatNumber), distributor.vatNumber),
  ]
  for (const line of told) {
    if (line) {
      sheet.paragraph(line, place, SMALL)
    }
  }
}

function named(label: string, value: string | null): string | null {
  return value ? `${label}: ${value}` : null
}

function drawFacts(
  { sheet, say, language }: Drawing,
  statement: StatementDocument,
  { x, width }: Place
): void {
  const { startsAt, issuedAt, dueAt, timeZone, currency, status } = statement
  const day = (at: Date) => dayText(at, timeZone, language)
  const facts: [Words, string | null][] = [
    [startsAt ? labels.period : labels.upTo, periodText(statement, language)],
    [labels.currency, currency.code.toUpperCase()],
    [labels.issued, issuedAt && day(issuedAt)],
    [labels.due, status === "carried" ? null : day(dueAt)],
    [labels.status, say(statusLabels[status])],
  ]
  const label = 76
  for (const [words, value] of facts) {
    if (value) {
      sheet.write([say(words)], { x, width: label }, { ...SMALL, color: FAINT })
      sheet.paragraph(value, { x: x + label, width: width - label }, SMALL)
      sheet.space(2)
    }
  }
}

const BOX_HEIGHT = 46
const BOX_PADDING = 12

function drawPayable(
  { sheet, say }: Drawing,
  { account, currency, status }: StatementDocument
): void {
  const isCarried = status === "carried"
  const amount = isCarried ? account.carriedForward : account.payable
  const whole = { x: sheet.left, width: sheet.width }
  const inner = {
    x: whole.x + BOX_PADDING,
    width: whole.width - 2 * BOX_PADDING,
  }
  const top = sheet.top
  sheet.box(whole, BOX_HEIGHT, { fill: "#f4f4f5" })
  sheet.moveTo(top + 15)
  const label = isCarried ? labels.carriedForward : labels.payable
  sheet.write([say(label)], inner, { size: 11, weight: "bold" })
  sheet.moveTo(top + 10)
  const text = `${amountText(amount, currency.digits)} ${currency.code.toUpperCase()}`
  sheet.write([text], inner, {
    size: 17,
    weight: "bold",
    align: "right",
    color: amount.startsWith("-") ? RED : undefined,
  })
  sheet.moveTo(top + BOX_HEIGHT + 20)
}
