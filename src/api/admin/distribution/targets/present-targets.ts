import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { TargetTerms } from "../../../../modules/distribution/domain/growth/target"
import { distributionOf } from "../../../../workflows/steps/module"
import { distributorSummaries } from "../../../shared/distributor-summaries"
import {
  presentAsked,
  presentPeriod,
} from "../../../shared/growth/present-target-progress"
import {
  termsNames,
  presentSteps,
  presentStreaks,
} from "../../../shared/growth/target-values"
import type { Target } from "../../../shared/rows"
import type { AdminTarget, NamedThing } from "../../../types"

/** The target as the Admin API answers it; throws `not_found`. */
export async function presentTarget(
  scope: MedusaContainer,
  id: string
): Promise<AdminTarget> {
  const target = await distributionOf(scope).retrieveTarget(id)
  const [presented] = await presentTargets(scope, [target])
  return presented!
}

/** Targets with everything that they name, read in batches. */
export async function presentTargets(
  scope: MedusaContainer,
  targets: readonly Target[]
): Promise<AdminTarget[]> {
  const terms = targets.map((target) => target.terms)
  const named = await namesOf(scope, terms)
  const names = await termsNames(scope, terms)
  const periods = await distributionOf(scope).growth.targets.newestPeriods(
    targets.map(({ id }) => id)
  )
  return targets.map((target) => {
    const period = periods.get(target.id)
    return {
      ...presentAsked(target, target),
      ...named(target.terms),
      status: target.status,
      steps: presentSteps(target.terms, names),
      streaks: presentStreaks(target.terms, names),
      return_window_days: target.terms.return_window_days,
      active_from: target.active_from,
      ended_on: target.ended_on,
      current_period: period ? presentPeriod(period) : null,
      created_at: target.created_at.toISOString(),
      updated_at: target.updated_at.toISOString(),
    }
  })
}

type Named = Pick<AdminTarget, "only" | "tiers" | "distributors">

/** Whom and what targets are about, by name. */
async function namesOf(
  scope: MedusaContainer,
  terms: readonly TargetTerms[]
): Promise<(terms: TargetTerms) => Named> {
  const distributors = await distributorSummaries(
    scope,
    terms.flatMap(({ distributor_ids }) => distributor_ids)
  )
  const tiers = await tierNames(
    scope,
    terms.flatMap(({ tier_ids }) => tier_ids)
  )
  const products = await titlesOf(scope, {
    entity: "product",
    field: "title",
    ids: terms.flatMap(({ only }) => only?.product_ids ?? []),
  })
  const categories = await titlesOf(scope, {
    entity: "product_category",
    field: "name",
    ids: terms.flatMap(({ only }) => only?.category_ids ?? []),
  })
  return ({ only, tier_ids, distributor_ids }) => ({
    only: only && {
      products: only.product_ids.map(named(products)),
      categories: only.category_ids.map(named(categories)),
    },
    tiers: tier_ids.map(named(tiers)),
    distributors: distributor_ids.map(
      (id) => distributors.get(id) ?? { id, code: "", name: id }
    ),
  })
}

function named(names: ReadonlyMap<string, string>) {
  return (id: string): NamedThing => ({ id, name: names.get(id) ?? id })
}

async function tierNames(
  scope: MedusaContainer,
  ids: readonly string[]
): Promise<Map<string, string>> {
  const tiers =
    ids.length === 0
      ? []
      : await distributionOf(scope).listTiers(
          { id: [...new Set(ids)] },
          { take: null }
        )
  return new Map(tiers.map(({ id, name }) => [id, name]))
}

/** What the store calls products or categories; one that is gone has no name. */
async function titlesOf(
  scope: MedusaContainer,
  { entity, field, ids }: { entity: string; field: string; ids: string[] }
): Promise<Map<string, string>> {
  if (ids.length === 0) {
    return new Map()
  }
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity,
    fields: ["id", field],
    filters: { id: [...new Set(ids)] },
  })
  const rows = data as Record<string, string>[]
  return new Map(rows.map((row) => [row.id!, row[field]!]))
}
