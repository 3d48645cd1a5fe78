import { setImmediate as breathe } from "node:timers/promises"
import type { Words } from "../../modules/distribution/domain/words/words"
import { Faces } from "../pdf/faces"
import { Sheet } from "../pdf/sheet"
import { drawAccount } from "./draw-account"
import { drawHead } from "./draw-head"
import { drawLines } from "./draw-lines"
import { labels, pageLabel } from "./labels"
import {
  type Language,
  LANGUAGE_TAGS,
  type StatementDocument,
} from "./statement-document"
import type { Drawing } from "./drawing"

export interface PdfOptions {
  language: Language
  /** Font files for scripts that ours do not have. */
  fonts?: readonly string[]
}

/** A statement as an A4 PDF. */
export async function statementPdf(
  statement: StatementDocument,
  { language, fonts = [] }: PdfOptions
): Promise<PDFKit.PDFDocument> {
  const say = (words: Words) => words[language]
  const title = `${say(labels.title)} ${statement.number}`
  const sheet = await Sheet.open(
    { title, author: statement.merchant, language: LANGUAGE_TAGS[language] },
    await Faces.load(fonts)
  )
  const drawing: Drawing = { sheet, language, say }
  drawHead(drawing, statement)
  drawAccount(drawing, statement)
  // Thousands of lines must not keep the store from answering others.
  for (const _ of drawLines(drawing, statement)) {
    await breathe()
  }
  sheet.end({
    left: [statement.merchant, title, statement.distributor.code].join(" · "),
    right: (page, of) => say(pageLabel(page, of)),
  })
  return sheet.stream
}
