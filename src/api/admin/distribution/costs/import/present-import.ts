import type { MedusaContainer } from "@medusajs/framework/types"
import type { CostChange } from "../../../../../modules/distribution/cost/cost-changes"
import type { RefusedLine } from "../../../../../modules/distribution/cost/parse-cost-csv"
import { explainRefusal } from "../../../../../modules/distribution/cost/refusals"
import { distributionOf } from "../../../../../workflows/steps/module"
import { readCostCsv } from "../../../../../workflows/variant-costs/read-cost-csv"
import type { AdminCostImportResponse } from "../../../../types"
import { presentChanges } from "../present-changes"

/** A file may hold far more lines than anybody looks through; the counts are of all. */
const SHOWN = 1_000

interface Import {
  changes: readonly CostChange[]
  /** How many costs the file gives. */
  read: number
  refused: readonly RefusedLine[]
}

/** What an import would change, or why it would be refused; changes nothing. */
export async function previewImport(
  scope: MedusaContainer,
  csv: string
): Promise<AdminCostImportResponse> {
  const { costs, refused } = await readCostCsv(scope, csv)
  const changes = await distributionOf(scope).costs.changes(costs)
  return presentImport(scope, { changes, read: costs.length, refused })
}

export async function presentImport(
  scope: MedusaContainer,
  { changes, read, refused }: Import
): Promise<AdminCostImportResponse> {
  return {
    changes: await presentChanges(scope, changes.slice(0, SHOWN)),
    change_count: changes.length,
    unchanged_count: read - changes.length,
    errors: refused.slice(0, SHOWN).map(({ line, refusal }) => ({
      line,
      message: explainRefusal(refusal),
    })),
    error_count: refused.length,
  }
}
