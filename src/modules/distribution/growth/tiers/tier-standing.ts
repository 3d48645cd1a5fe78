import type { Distributor } from "../../entities"

/** What a distributor has of its tier besides the tier itself; dates as JSON has them. */
export interface TierStanding {
  tier_since: string
  tier_direction: Distributor["tier_direction"]
  tier_protected_until: string | null
  tier_grace_since: string | null
}

/** The same as SQL, of a table or alias. */
export function standingOf(alias: string): string {
  return `jsonb_build_object('tier_since', ${alias}.tier_since,
    'tier_direction', ${alias}.tier_direction,
    'tier_protected_until', ${alias}.tier_protected_until,
    'tier_grace_since', ${alias}.tier_grace_since)`
}
