import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { distributorSummaries } from "../../../../../shared/distributor-summaries"
import {
  presentPeriod,
  presentTargetProgress,
} from "../../../../../shared/growth/present-target-progress"
import {
  termsNames,
  presentSteps,
} from "../../../../../shared/growth/target-values"
import type { AdminTargetProgressResponse } from "../../../../../types"
import type { ReadProgress } from "../../routes"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ReadProgress>,
  res: MedusaResponse<AdminTargetProgressResponse>
): Promise<void> {
  const {
    limit,
    offset,
    period: periodKey,
  } = req.validatedQuery as ReadProgress
  const { growth } = distributionOf(req.scope)
  const target = await distributionOf(req.scope).retrieveTarget(req.params.id!)
  const { period, progress, count } = await growth.targets.progressOfTarget({
    targetId: target.id,
    periodKey,
    skip: offset,
    take: limit,
    now: new Date(),
  })
  const { terms } = period ?? target
  const names = await termsNames(req.scope, [terms])
  const distributors = await distributorSummaries(
    req.scope,
    progress.map(({ distributorId }) => distributorId)
  )
  const periods = await growth.targets.periodsOf(target.id)
  res.json({
    period: period && presentPeriod(period),
    periods: periods.map(presentPeriod),
    steps: presentSteps(terms, names),
    progress: progress.map((one) => ({
      distributor: distributors.get(one.distributorId)!,
      ...presentTargetProgress(one, names),
    })),
    count,
    offset,
    limit,
  })
}
