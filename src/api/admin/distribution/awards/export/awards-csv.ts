import type { MedusaContainer } from "@medusajs/framework/types"
import { stringify } from "csv-stringify/sync"
import { distributionOf } from "../../../../../workflows/steps/module"
import type { AdminAward } from "../../../../types"
import { presentAdminAwards } from "../present-admin-awards"

const PAGE = 500

const columns = [
  "id",
  "created_at",
  "distributor_id",
  "code",
  "name",
  "source_type",
  "source",
  "period_key",
  "title",
  "kind",
  "status",
  "is_final",
  "is_undeserved",
  "amount",
  "held",
  "currency_code",
  "prize",
  "promotion_code",
  "claim_note",
  "delivery_note",
]

/**
 * The awards that match, page by page by id. What a spreadsheet would take for a
 * formula is written as text; amounts stay numbers.
 */
export async function* awardsCsv(
  scope: MedusaContainer,
  filters: Record<string, unknown>
): AsyncGenerator<string> {
  yield stringify([columns], { bom: true })
  let after = ""
  for (;;) {
    const rows = await distributionOf(scope).listAwards(
      { $and: [filters, { id: { $gt: after } }] },
      { take: PAGE, order: { id: "ASC" } }
    )
    const presented = await presentAdminAwards(scope, rows)
    yield stringify(presented.map(toRow), { columns, escape_formulas: true })
    after = rows.at(-1)?.id ?? after
    if (rows.length < PAGE) {
      return
    }
  }
}

function toRow({ distributor, source, prize, ...award }: AdminAward) {
  return {
    ...award,
    distributor_id: distributor.id,
    code: distributor.code,
    name: distributor.name,
    source_type: source.type,
    source: source.name,
    prize: prize?.name,
    is_final: String(award.is_final),
    is_undeserved: String(award.is_undeserved),
  }
}
