import type { MedusaContainer } from "@medusajs/framework/types"
import type { TargetProgress } from "../../../../modules/distribution/growth/targets/progress-of"
import { distributionOf } from "../../../../workflows/steps/module"
import {
  presentAsked,
  presentPeriod,
  presentTargetProgress,
  progressNames,
} from "../../../shared/growth/present-target-progress"
import type { RewardNames } from "../../../../workflows/growth/rewards-in"
import {
  presentSteps,
  presentStreaks,
  valueIn,
} from "../../../shared/growth/target-values"
import type { StoreTarget } from "../../../types"

/** What a distributor is to reach, by the terms of each period, with how far it is. */
export async function presentOwnTargets(
  scope: MedusaContainer,
  progress: readonly TargetProgress[]
): Promise<StoreTarget[]> {
  const names = await progressNames(scope, progress)
  const targets = await distributionOf(scope).listTargets(
    { id: progress.map(({ period }) => period.target_id) },
    { take: null }
  )
  const descriptions = new Map(
    targets.map(({ id, description }) => [id, description])
  )
  return progress.map((one) => {
    const { period } = one
    const description = descriptions.get(period.target_id) ?? null
    return {
      ...presentAsked({ id: period.target_id, description }, period),
      period: presentPeriod(period),
      steps: presentSteps(period.terms, names).map((step, index) => ({
        ...step,
        is_reached: index < one.reached,
        missing: missingTo(one, index, names),
      })),
      streaks: presentStreaks(period.terms, names),
      ...presentTargetProgress(one, names),
    }
  })
}

function missingTo(
  { period: { terms }, reached, result }: TargetProgress,
  index: number,
  { toAmount }: RewardNames
): number {
  return index < reached
    ? 0
    : valueIn(terms, BigInt(terms.steps[index]!.at_least) - result, toAmount)
}
