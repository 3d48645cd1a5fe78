import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { RankPrize } from "../../../../modules/distribution/domain/growth/rank-prizes"
import type { ContestTerms } from "../../../../modules/distribution/growth/contests/save-contest"
import {
  currenciesOfBonuses,
  storedBonus,
} from "../../../shared/growth/bonus-body"
import { metricDigits } from "../../../shared/growth/metric-digits"
import { minorsIn } from "../../../shared/minor-amount"
import type { Contest } from "../../../shared/rows"
import type { CreateContest, PrizeBody, UpdateContest } from "./validators"

/** What a body says of a new contest, with its amounts in minor units. */
export async function termsOf(
  scope: MedusaContainer,
  body: CreateContest
): Promise<ContestTerms> {
  const currency_code = body.currency_code ?? null
  const { metric } = body
  return {
    name: body.name,
    description: body.description ?? null,
    metric,
    currency_code,
    starts_on: body.starts_on,
    ends_on: body.ends_on,
    final_after_days: body.final_after_days ?? 0,
    objections_days: body.objections_days ?? 7,
    audience: audienceOf(body.audience),
    minimum: await metricDigits(scope, body.minimum ?? 0, {
      metric,
      currency_code,
    }),
    tie_rule: body.tie_rule ?? "shared",
    prizes: await prizesOf(scope, body.prizes),
  }
}

/** What a body changes; a minimum is said anew where it is counted otherwise. */
export async function changesOf(
  scope: MedusaContainer,
  before: Contest,
  { audience, minimum, prizes, ...plain }: Omit<UpdateContest, "updated_at">
): Promise<Partial<ContestTerms>> {
  const counted = { ...before, ...plain }
  const currency_code = counted.currency_code ?? null
  const isOther =
    counted.metric !== before.metric || currency_code !== before.currency_code
  if (isOther && minimum === undefined && before.minimum !== "0") {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Give the minimum anew, for what is counted changes"
    )
  }
  const ofIt = { metric: counted.metric, currency_code }
  return {
    ...plain,
    ...(audience ? { audience: audienceOf(audience) } : {}),
    ...(minimum === undefined
      ? {}
      : { minimum: await metricDigits(scope, minimum, ofIt) }),
    ...(prizes ? { prizes: await prizesOf(scope, prizes) } : {}),
  }
}

function audienceOf(
  audience: CreateContest["audience"]
): ContestTerms["audience"] {
  return {
    tier_ids: audience?.tier_ids ?? [],
    distributor_ids: audience?.distributor_ids ?? [],
  }
}

async function prizesOf(
  scope: MedusaContainer,
  prizes: readonly PrizeBody[]
): Promise<RankPrize[]> {
  const toMinor = await minorsIn(
    scope,
    currenciesOfBonuses(prizes.map(({ reward }) => reward))
  )
  return prizes.map(({ reward, ...ranks }) => ({
    ...ranks,
    reward: storedBonus(reward, toMinor),
  }))
}
