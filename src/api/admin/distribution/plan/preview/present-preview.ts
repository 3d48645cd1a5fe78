import type { MedusaContainer } from "@medusajs/framework/types"
import { sum } from "../../../../../modules/distribution/domain/money"
import type { PlanDocument } from "../../../../../modules/distribution/domain/plan/document"
import { WHOLE_PPM } from "../../../../../modules/distribution/domain/rate"
import type { ExplainedImagined } from "../../../../../modules/distribution/explain/explain-imagined"
import { distributionOf } from "../../../../../workflows/steps/module"
import { storeCurrencies } from "../../../../../workflows/steps/store-currencies"
import { amountsIn } from "../../../../shared/amounts"
import { distributorSummaries } from "../../../../shared/distributor-summaries"
import { presentProblems } from "../../../../shared/present-problems"
import { presentWhy } from "../../../../shared/why/present-why"
import { namesOf } from "../../../../shared/words"
import type { AdminPlanPreview } from "../../../../types"

/** What an imagined order would come to, with what is wrong with the terms. */
export async function presentPreview(
  scope: MedusaContainer,
  terms: PlanDocument,
  { order, explanation }: ExplainedImagined
): Promise<AdminPlanPreview> {
  const members = explanation.members.map(({ member }) => member)
  const problems = await distributionOf(scope).plans.problems(
    terms,
    await storeCurrencies(scope)
  )
  const why = presentWhy({
    order,
    explanation,
    terms,
    version: null,
    names: await namesOf(scope, [terms], {
      tier: members.map(({ tierId }) => tierId),
    }),
    distributors: await distributorSummaries(
      scope,
      members.map(({ distributorId }) => distributorId)
    ),
    toAmount: await amountsIn(scope, [order.currency]),
  })
  return {
    ...why,
    share_of_sales_ppm: shareOfSales(explanation),
    problems: presentProblems(problems),
  }
}

function shareOfSales({
  commissions,
  lines,
}: ExplainedImagined["explanation"]): number {
  const sales = sum(lines.map(({ base }) => base.sales))
  const total = sum(commissions.map(({ amount }) => amount))
  return sales > 0n ? Number((total * BigInt(WHOLE_PPM)) / sales) : 0
}
