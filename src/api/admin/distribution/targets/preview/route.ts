import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../workflows/steps/module"
import { amountsIn } from "../../../../shared/amounts"
import { storedTerms } from "../../../../shared/growth/stored-terms"
import { prizeNames } from "../../../../../workflows/growth/rewards-in"
import type { AdminTargetPreviewResponse } from "../../../../types"
import type { PreviewTarget } from "../routes"

/** Reads only: what the terms would give by the results there are. */
export async function POST(
  req: AuthenticatedMedusaRequest<PreviewTarget>,
  res: MedusaResponse<AdminTargetPreviewResponse>
): Promise<void> {
  const { given, ...preview } = await distributionOf(
    req.scope
  ).growth.targets.preview({
    terms: await storedTerms(req.scope, req.validatedBody.terms),
    now: new Date(),
  })
  const toAmount = await amountsIn(req.scope, Object.keys(given.money))
  const prizeName = await prizeNames(req.scope, Object.keys(given.prizes))
  res.json({
    preview: {
      ...preview,
      to: req.validatedBody.terms.period ? preview.to : null,
      money: Object.entries(given.money).map(([currency_code, amount]) => ({
        currency_code,
        amount: toAmount(amount, currency_code),
      })),
      points: Number(given.points),
      promotions: given.promotions,
      prizes: Object.entries(given.prizes).map(([id, count]) => ({
        id,
        name: prizeName(id),
        count,
      })),
    },
  })
}
