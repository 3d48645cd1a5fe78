import type { MedusaContainer } from "@medusajs/framework/types"
import { unitOf } from "../../../../modules/distribution/domain/growth/metrics"
import {
  rewardsIn,
  type ToReward,
} from "../../../../workflows/growth/rewards-in"
import { distributionOf } from "../../../../workflows/steps/module"
import { isoOrNull } from "../../../shared/dates"
import { distributorSummaries } from "../../../shared/distributor-summaries"
import {
  metricValuesIn,
  type ToMetricValue,
} from "../../../shared/growth/metric-digits"
import type { RankedTier } from "../../../shared/growth/types"
import type { Contest } from "../../../shared/rows"
import type { AdminContest, AdminContestSummary } from "../../../types"

/** The contest as the Admin API answers it; throws `not_found`. */
export async function presentContest(
  scope: MedusaContainer,
  id: string
): Promise<AdminContest> {
  const row = await distributionOf(scope).retrieveContest(id)
  const [summary] = await presentContests(scope, [row])
  const named = await distributorSummaries(scope, row.audience.distributor_ids)
  return {
    ...summary!,
    audience: { ...summary!.audience, distributors: [...named.values()] },
  }
}

/** Contests with what they name, looked up in one go. */
export async function presentContests(
  scope: MedusaContainer,
  rows: readonly Contest[]
): Promise<AdminContestSummary[]> {
  const context = {
    tiers: await tiersOf(scope, rows),
    openObjections: await openObjectionsOf(scope, rows),
    toReward: await rewardsIn(
      scope,
      rows.flatMap(({ prizes }) => prizes.map(({ reward }) => reward))
    ),
    toValue: await metricValuesIn(
      scope,
      rows.map(({ currency_code }) => currency_code)
    ),
  }
  const ends = await distributionOf(scope).growth.contests.freezesAt(rows)
  return rows.map((row, index) => present(row, ends[index]!, context))
}

interface Context {
  tiers: Map<string, RankedTier>
  openObjections: Map<string, number>
  toReward: ToReward
  toValue: ToMetricValue
}

function present(
  row: Contest,
  freezesAt: Date,
  { tiers, openObjections, toReward, toValue }: Context
): AdminContestSummary {
  const { audience, prizes } = row
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    status: row.status,
    metric: row.metric,
    unit: unitOf(row.metric),
    currency_code: row.currency_code,
    starts_on: row.starts_on,
    ends_on: row.ends_on,
    final_after_days: row.final_after_days,
    objections_days: row.objections_days,
    minimum: toValue(row.minimum, row),
    tie_rule: row.tie_rule,
    prizes: prizes.map((prize) => ({
      ...prize,
      reward: toReward(prize.reward),
    })),
    audience: {
      // One that was deleted goes by its id: without any, the contest would seem to be everybody's.
      tiers: audience.tier_ids.map(
        (id) => tiers.get(id) ?? { id, name: id, rank: 0 }
      ),
      distributor_count: audience.distributor_ids.length,
    },
    standing_count: row.standing_count,
    qualified_count: row.qualified_count,
    open_objections: openObjections.get(row.id) ?? 0,
    freezes_at: freezesAt.toISOString(),
    refreshed_at: isoOrNull(row.refreshed_at),
    frozen_at: isoOrNull(row.frozen_at),
    objections_until: isoOrNull(row.objections_until),
    awarded_at: isoOrNull(row.awarded_at),
    canceled_at: isoOrNull(row.canceled_at),
    cancel_reason: row.cancel_reason,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }
}

async function tiersOf(
  scope: MedusaContainer,
  rows: readonly Contest[]
): Promise<Map<string, RankedTier>> {
  const ids = rows.flatMap(({ audience }) => audience.tier_ids)
  const tiers = await distributionOf(scope).listTiers(
    { id: [...new Set(ids)] },
    { take: null }
  )
  return new Map(tiers.map(({ id, name, rank }) => [id, { id, name, rank }]))
}

async function openObjectionsOf(
  scope: MedusaContainer,
  rows: readonly Contest[]
): Promise<Map<string, number>> {
  const open = await distributionOf(scope).listContestObjections(
    { contest_id: rows.map(({ id }) => id), status: "open" },
    { take: null, select: ["contest_id"] }
  )
  const counts = new Map<string, number>()
  for (const { contest_id } of open) {
    counts.set(contest_id, (counts.get(contest_id) ?? 0) + 1)
  }
  return counts
}
