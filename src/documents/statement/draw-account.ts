import type { Words } from "../../modules/distribution/domain/words/words"
import { formatRate } from "../../modules/distribution/domain/rate"
import { FAINT, RED } from "../pdf/sheet"
import { amountText } from "./format"
import { labels, taxLabel } from "./labels"
import type {
  DocumentAccount,
  DocumentTaxLine,
  StatementDocument,
} from "./statement-document"
import type { Drawing } from "./drawing"

interface AccountRow {
  label: Words
  /** Minor units with the sign they count with. */
  amount: string
  /** What the rows above it come to. */
  isSum?: boolean
  /** Shown though it counts for nothing in the sum. */
  isAside?: boolean
}

/** From the opening balance to what is paid. */
export function drawAccount(
  drawing: Drawing,
  statement: StatementDocument
): void {
  const { sheet, say } = drawing
  const whole = { x: sheet.left, width: sheet.width }
  sheet.paragraph(say(labels.account), whole, { size: 12, weight: "bold" })
  sheet.space(4)
  for (const row of rowsOf(statement)) {
    drawRow(drawing, row, statement.currency.digits)
  }
  sheet.space(18)
}

function rowsOf({
  account,
  currency,
  status,
}: StatementDocument): AccountRow[] {
  return [
    { label: labels.opening, amount: account.opening },
    { label: labels.commissions, amount: account.commissions },
    ...unlessZero(labels.clawbacks, account.clawbacks),
    ...unlessZero(labels.bonuses, account.bonuses),
    ...unlessZero(labels.adjustments, account.adjustments),
    ...unlessZero(labels.payouts, account.payouts),
    { label: labels.closing, amount: account.closing, isSum: true },
    {
      label: labels.ofItCarried,
      amount: account.carriedForward,
      isAside: true,
    },
    { label: labels.drawn, amount: account.drawn, isSum: true },
    ...(status === "carried" ? [] : paidRows(account, currency.digits)),
  ]
}

/** What becomes of the amount that is to be paid. */
function paidRows(account: DocumentAccount, digits: number): AccountRow[] {
  const { vatAdded, vatDeducted, withheld } = account
  const tax = (kind: Parameters<typeof taxLabel>[0], line: DocumentTaxLine) =>
    taxLabel(kind, {
      name: line.name,
      rate: formatRate(line.ratePpm),
      base: amountText(line.base, digits),
    })
  return [
    ...unlessZero(labels.adjusted, account.adjusted),
    ...unlessZero(labels.taxedBefore, account.taxedBefore).map((row) => ({
      ...row,
      isAside: true,
    })),
    ...(vatAdded
      ? [{ label: tax("vatAdded", vatAdded), amount: vatAdded.amount }]
      : []),
    ...(vatDeducted
      ? [
          {
            label: tax("vatDeducted", vatDeducted),
            amount: vatDeducted.amount,
            isAside: true,
          },
        ]
      : []),
    ...withheld.map((line) => ({
      label: tax("withheld", line),
      amount: minus(line.amount),
    })),
    ...unlessZero(labels.fee, minus(account.fee)),
    { label: labels.payable, amount: account.payable, isSum: true },
    ...unlessZero(labels.paid, account.paid),
  ]
}

function unlessZero(label: Words, amount: string): AccountRow[] {
  return amount === "0" ? [] : [{ label, amount }]
}

function minus(amount: string): string {
  return (-BigInt(amount)).toString()
}

const AMOUNT_WIDTH = 130

function drawRow(
  { sheet, say }: Drawing,
  { label, amount, isSum = false, isAside = false }: AccountRow,
  digits: number
): void {
  const size = 9.5
  const style = { size, weight: isSum ? "bold" : "regular" } as const
  const place = { x: sheet.left, width: sheet.width - AMOUNT_WIDTH }
  const lines = sheet.linesOf(say(label), place.width, style)
  const height = lines.length * size * 1.45
  if (!sheet.fits(height + 10)) {
    sheet.nextPage()
  }
  if (isSum) {
    sheet.space(3)
    sheet.rule()
    sheet.space(3)
  }
  const color = isAside ? FAINT : undefined
  sheet.write(lines, place, { ...style, color })
  sheet.write(
    [amountText(amount, digits)],
    { x: sheet.left, width: sheet.width },
    {
      ...style,
      align: "right",
      color: amount.startsWith("-") ? RED : color,
    }
  )
  sheet.space(height + (isSum ? 8 : 3))
}
