import { pipeline } from "node:stream/promises"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import {
  statementCsv,
  type LinesPage,
} from "../../../documents/statement/statement-csv"
import { languages } from "../../../documents/statement/statement-document"
import { statementPdf } from "../../../documents/statement/statement-pdf"
import { distributionOf } from "../../../workflows/steps/module"
import { begun } from "../begun"
import { distributorSummaries } from "../distributor-summaries"
import type { Statement } from "../rows"
import { currencyOf, statementDocumentOf } from "./statement-document-of"
import { linePagesOf } from "./statement-lines"

export const DocumentLanguage = z.strictObject({
  lang: z.enum(languages).default("en"),
})

type Asked = Pick<MedusaRequest, "scope" | "filterableFields">

function languageOf({ filterableFields }: Asked) {
  return DocumentLanguage.parse(filterableFields).lang
}

/** Answers with the statement as a PDF. */
export async function answerPdf(
  req: Asked,
  res: MedusaResponse,
  statement: Statement
): Promise<void> {
  const document = await statementDocumentOf(req.scope, statement)
  const pdf = await statementPdf(document, {
    language: languageOf(req),
    fonts: distributionOf(req.scope).getOptions().documentFonts,
  })
  describe(res, "application/pdf", `statement-${statement.number}.pdf`)
  await pipeline(pdf, res)
}

/** Answers with the statement's lines as a CSV file. */
export async function answerCsv(
  req: Asked,
  res: MedusaResponse,
  statement: Statement
): Promise<void> {
  const pages = await csvPagesOf(req.scope, statement)
  const file = await begun(statementCsv(pages, languageOf(req)))
  const type = "text/csv; charset=utf-8"
  describe(res, type, `statement-${statement.number}.csv`)
  await pipeline(file, res)
}

/** A statement's lines with what each row of its CSV file repeats. */
export async function csvPagesOf(
  scope: Asked["scope"],
  statement: Statement
): Promise<AsyncIterable<LinesPage>> {
  const { number, distributor_id, currency_code } = statement
  const summaries = await distributorSummaries(scope, [distributor_id])
  const described = {
    number,
    distributor: summaries.get(distributor_id)!.code,
    currency: await currencyOf(scope, currency_code),
  }
  return pages(linePagesOf(scope, statement), described)
}

async function* pages(
  linePages: ReturnType<typeof linePagesOf>,
  statement: LinesPage["statement"]
): AsyncGenerator<LinesPage> {
  for await (const lines of linePages) {
    yield { statement, lines }
  }
}

/** What is somebody's own account is not kept on the way. */
function describe(res: MedusaResponse, type: string, name: string): void {
  res.setHeader("content-type", type)
  res.setHeader("content-disposition", `attachment; filename="${name}"`)
  res.setHeader("cache-control", "private, no-store")
}
