import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../modules/distribution/audit/record-audit"
import type { RefusedLine } from "../../modules/distribution/cost/parse-cost-csv"
import { explainRefusal } from "../../modules/distribution/cost/refusals"
import { invalid } from "../../modules/distribution/errors"
import { readCostCsv } from "../variant-costs/read-cost-csv"
import { distributionOf } from "./module"

export interface ImportVariantCostsInput {
  csv: string
  actor: Actor
}

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const importVariantCostsStep = createStep(
  "distribution-import-variant-costs",
  async ({ csv, actor }: ImportVariantCostsInput, { container }) => {
    const { typed, digits, refused } = await readCostCsv(container, csv)
    if (refused.length > 0) {
      throw invalid(allRefusals(refused))
    }
    const changes = await distributionOf(container).costs.set({
      costs: typed,
      digits,
      actor,
    })
    return new StepResponse({ changes, read: typed.length })
  }
)

/** More than anybody corrects by reading a message; a dry run counts them all. */
const NAMED = 1_000

function allRefusals(refused: readonly RefusedLine[]): string {
  const named = refused
    .slice(0, NAMED)
    .map(({ line, refusal }) => `Line ${line}: ${explainRefusal(refusal).en}.`)
  const more = refused.length - named.length
  return [
    "Nothing was imported; correct these lines and import the file again.",
    ...named,
    ...(more > 0 ? [`And ${more} more lines.`] : []),
  ].join("\n")
}
