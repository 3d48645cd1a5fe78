import type { TargetTerms } from "../../domain/growth/target"
import type { Bind } from "./counted-results"

/** Who takes part now, as SQL: active distributors that the target is for. */
export function audience(
  { tier_ids, distributor_ids }: TargetTerms,
  bind: Bind
): string {
  const isForAll = tier_ids.length + distributor_ids.length === 0
  return `
    SELECT id AS distributor_id FROM distribution_distributor
     WHERE status = 'active'
       ${isForAll ? "" : `AND (tier_id = ANY(${bind(tier_ids)}::text[]) OR id = ANY(${bind(distributor_ids)}::text[]))`}`
}

/** Who took part when the period was last counted, as SQL. */
export function participantsBefore(
  { target_id, period_key }: { target_id: string; period_key: string },
  bind: Bind
): string {
  return `
    SELECT distributor_id FROM distribution_target_result
     WHERE target_id = ${bind(target_id)} AND period_key = ${bind(period_key)}
       AND is_participant`
}
