import type { Audience } from "../../domain/growth/contest"
import { hasRight, rights } from "../../domain/growth/rights"
import type { Distributor } from "../../entities"

/** Whether a distributor, with its tier, may enter a contest. */
export function mayEnter(
  { id, status, tier_id, tier }: Distributor,
  { tier_ids, distributor_ids }: Audience
): boolean {
  const isForAll = tier_ids.length === 0 && distributor_ids.length === 0
  return (
    status === "active" &&
    hasRight(tier!, "enter_contests") &&
    (isForAll || tier_ids.includes(tier_id) || distributor_ids.includes(id))
  )
}

/** The same as SQL, of the aliases `distributor` and `tier`; bound are the audience's two lists. */
export function mayEnterSql(tierIds: string, distributorIds: string): string {
  return `(distributor.status = 'active'
    AND coalesce((tier.rights ->> 'enter_contests')::boolean, ${rights.enter_contests})
    AND (cardinality(${tierIds}::text[]) + cardinality(${distributorIds}::text[]) = 0
         OR distributor.tier_id = ANY(${tierIds}::text[])
         OR distributor.id = ANY(${distributorIds}::text[])))`
}
