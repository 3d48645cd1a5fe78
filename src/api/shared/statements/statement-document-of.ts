import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type {
  DocumentAccount,
  DocumentDistributor,
  DocumentLine,
  DocumentTaxLine,
  StatementDocument,
} from "../../../documents/statement/statement-document"
import { currencyDigits } from "../../../workflows/currency-digits"
import { storeName } from "../../../workflows/store-name"
import { distributionOf } from "../../../workflows/steps/module"
import { distributorSummaries } from "../distributor-summaries"
import type { Statement } from "../rows"
import { linePagesOf } from "./statement-lines"

/** More lines than this are for the CSV file: some 70 pages. */
const MOST_LINES = 2_000

/** A statement with everything that its document shows; frozen once it is approved. */
export async function statementDocumentOf(
  scope: MedusaContainer,
  statement: Statement
): Promise<StatementDocument> {
  const figures = await figuresOf(scope, statement)
  const { time_zone } = await distributionOf(scope).settlement.settings()
  return {
    merchant: await storeName(scope),
    number: statement.number,
    status: statement.status,
    isPreview: isOpen(statement),
    distributor: await distributorOf(scope, statement, figures.taxpayer),
    currency: await currencyOf(scope, statement.currency_code),
    timeZone: time_zone,
    startsAt: statement.starts_at,
    endsAt: statement.ends_at,
    issuedAt: statement.issued_at,
    dueAt: statement.due_at,
    account: accountOf(statement, figures),
    ...(await firstLines(scope, statement)),
  }
}

/** A currency with its digits in this store. */
export async function currencyOf(
  scope: MedusaContainer,
  code: string
): Promise<{ code: string; digits: number }> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const digitsOf = await currencyDigits(query, [code])
  return { code, digits: digitsOf(code) }
}

type Frozen = NonNullable<Statement["figures"]>
type FrozenTaxLine = Frozen["withheld"][number]

interface Figures extends Frozen {
  fee: string
  payable: string
}

/** Whether tax and fee are reckoned anew whenever it is looked at. */
function isOpen({ status }: Statement): boolean {
  return status === "draft" || status === "in_review"
}

async function figuresOf(
  scope: MedusaContainer,
  statement: Statement
): Promise<Figures> {
  const { fee, payable } = statement
  if (statement.figures) {
    return { ...statement.figures, fee, payable: payable ?? "0" }
  }
  const reckoned = await distributionOf(scope).settlement.figuresOf(
    [statement],
    new Date()
  )
  const { frozen, ...sums } = reckoned.get(statement.id)!
  return isOpen(statement)
    ? {
        ...frozen,
        fee: sums.fee.toString(),
        payable: sums.payable.toString(),
      }
    : { ...frozen, ...UNTAXED }
}

/** Of what was never approved, and never will be. */
const UNTAXED = {
  taxed_before: "0",
  vat_added: null,
  vat_deducted: null,
  withheld: [],
  fee: "0",
  payable: "0",
}

function accountOf(statement: Statement, figures: Figures): DocumentAccount {
  const { closing, drawn } = statement
  return {
    opening: statement.opening,
    commissions: statement.commissions,
    clawbacks: statement.clawbacks,
    bonuses: statement.bonuses,
    adjustments: statement.adjustments,
    payouts: statement.payouts,
    closing,
    carriedForward: (BigInt(closing) - BigInt(drawn)).toString(),
    drawn,
    adjusted: statement.adjusted,
    taxedBefore: figures.taxed_before ?? "0",
    vatAdded: figures.vat_added && taxLine(figures.vat_added),
    vatDeducted: figures.vat_deducted && taxLine(figures.vat_deducted),
    withheld: figures.withheld.map(taxLine),
    fee: figures.fee,
    payable: figures.payable,
    paid: statement.paid,
  }
}

function taxLine({
  name,
  rate_ppm,
  base,
  amount,
}: FrozenTaxLine): DocumentTaxLine {
  return { name, ratePpm: rate_ppm, base, amount }
}

async function distributorOf(
  scope: MedusaContainer,
  { distributor_id }: Statement,
  taxpayer: Frozen["taxpayer"]
): Promise<DocumentDistributor> {
  const summaries = await distributorSummaries(scope, [distributor_id])
  const { name, code } = summaries.get(distributor_id)!
  return {
    name,
    code,
    legalName: taxpayer.legal_name,
    address: taxpayer.address,
    countryCode: taxpayer.country_code,
    taxIdHint: taxpayer.tax_id_hint,
    vatNumber: taxpayer.vat_number,
  }
}

async function firstLines(
  scope: MedusaContainer,
  statement: Statement
): Promise<{ lines: DocumentLine[]; isCut: boolean }> {
  const lines: DocumentLine[] = []
  for await (const page of linePagesOf(scope, statement)) {
    lines.push(...page)
    if (lines.length > MOST_LINES) {
      break
    }
  }
  return {
    lines: lines.slice(0, MOST_LINES),
    isCut: lines.length > MOST_LINES,
  }
}
