import { conditionsOf } from "../../../modules/distribution/domain/plan/compile"
import type { PlanDocument } from "../../../modules/distribution/domain/plan/document"
import { memberships } from "../../../modules/distribution/domain/words/memberships"
import type { Named } from "../../../modules/distribution/domain/words/names"

/** The ids that something names, by what they are ids of. */
export type NamedIds = Partial<Record<Named, readonly string[]>>

/** Everything that a plan names by id. */
export function namedIn(document: PlanDocument): NamedIds {
  const { excluded, uplines, rates_ppm } = document
  return merged([
    {
      tier: [...Object.keys(rates_ppm), ...uplines.tier_ids],
      product: excluded.product_ids,
      category: excluded.category_ids,
      collection: excluded.collection_ids,
      product_type: excluded.type_ids,
      tag: excluded.tag_ids,
    },
    ...namedInConditions(document),
  ])
}

function namedInConditions({ rules, overrides }: PlanDocument): NamedIds[] {
  return [...rules, ...overrides].flatMap(conditionsOf).flatMap((condition) => {
    const named = memberships[condition.type]?.named
    return named && "ids" in condition
      ? [{ [named]: condition.ids as string[] }]
      : []
  })
}

/** Several as one, each id once. */
export function merged(several: readonly NamedIds[]): NamedIds {
  const all = new Map<Named, Set<string>>()
  for (const ids of several) {
    for (const [kind, some] of Object.entries(ids)) {
      const known = all.get(kind as Named) ?? new Set()
      some.forEach((id) => known.add(id))
      all.set(kind as Named, known)
    }
  }
  return Object.fromEntries([...all].map(([kind, ids]) => [kind, [...ids]]))
}
