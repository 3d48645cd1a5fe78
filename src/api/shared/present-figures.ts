import type { MedusaContainer } from "@medusajs/framework/types"
import type {
  FrozenFigures,
  FrozenTaxLine,
} from "../../modules/distribution/settlement/frozen-figures"
import { distributionOf } from "../../workflows/steps/module"
import type { StatementFigures, StatementTaxLine } from "../types"
import { amountsIn } from "./amounts"
import type { Statement } from "./rows"

/** What a statement was approved with, or would be approved with now; null where neither is so. */
export async function presentFigures(
  scope: MedusaContainer,
  row: Statement,
  now: Date
): Promise<StatementFigures | null> {
  const reckoned = row.figures ? frozen(row) : await previewed(scope, row, now)
  if (!reckoned) {
    return null
  }
  const toAmount = await amountsIn(scope, [row.currency_code])
  const inMajor = (minorUnits: string | bigint) =>
    toAmount(minorUnits, row.currency_code)
  const line = ({
    base,
    amount,
    ...rest
  }: FrozenTaxLine): StatementTaxLine => ({
    ...rest,
    base: inMajor(base),
    amount: inMajor(amount),
  })
  const { taxpayer, gross, net, vat_added, vat_deducted, withheld } =
    reckoned.figures
  const { taxed_before = "0" } = reckoned.figures
  return {
    is_preview: reckoned.isPreview,
    taxpayer,
    gross: inMajor(gross),
    taxed_before: inMajor(taxed_before),
    net: inMajor(net),
    vat_added: vat_added && line(vat_added),
    vat_deducted: vat_deducted && line(vat_deducted),
    withheld: withheld.map(line),
    fee: inMajor(reckoned.fee),
    payable: inMajor(reckoned.payable),
  }
}

interface Reckoned {
  isPreview: boolean
  figures: FrozenFigures
  /** Minor units. */
  fee: string | bigint
  payable: string | bigint
}

function frozen({ figures, fee, payable }: Statement): Reckoned | null {
  return figures && { isPreview: false, figures, fee, payable: payable ?? "0" }
}

async function previewed(
  scope: MedusaContainer,
  row: Statement,
  now: Date
): Promise<Reckoned | null> {
  if (row.status !== "draft" && row.status !== "in_review") {
    return null
  }
  const { settlement } = distributionOf(scope)
  const reckoned = (await settlement.figuresOf([row], now)).get(row.id)
  return reckoned
    ? {
        isPreview: true,
        figures: reckoned.frozen,
        fee: reckoned.fee,
        payable: reckoned.payable,
      }
    : null
}
