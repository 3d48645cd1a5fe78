import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { newEntityId } from "../entity-id"
import { invalid } from "../errors"
import { type CostChange, costChanges } from "./cost-changes"
import {
  type CurrencyDigits,
  type NewCost,
  parseCosts,
  type TypedCost,
} from "./parse-costs"
import { explainRefusal } from "./refusals"

export interface CostSetting {
  costs: readonly TypedCost[]
  digits: CurrencyDigits
  actor: Actor
}

/**
 * Sets what variants cost from now on, all or none, and gives what changed. Orders
 * that were placed before keep the cost of their time.
 */
export async function setCosts(
  dataSource: DataSource,
  { costs, digits, actor }: CostSetting
): Promise<CostChange[]> {
  const accepted = acceptAll(costs, digits)
  return dataSource.transaction(async (manager) => {
    await lockCosts(manager)
    const changes = await costChanges(manager, accepted)
    if (changes.length > 0) {
      await insertCosts(manager, changes, actor)
    }
    return changes
  })
}

function acceptAll(
  typed: readonly TypedCost[],
  digits: CurrencyDigits
): NewCost[] {
  const { costs, refused } = parseCosts(typed, digits)
  if (refused.length > 0) {
    const reasons = refused.map(
      ({ index, refusal }) =>
        `${typed[index]?.variant_id}: ${explainRefusal(refusal).en}`
    )
    throw invalid(reasons.join(". "))
  }
  return costs
}

/** One at a time: what was set last is what is valid, and of two that set the same one changes nothing. */
async function lockCosts(manager: EntityManager): Promise<void> {
  await manager.query(
    "SELECT pg_advisory_xact_lock(hashtext('distribution:costs'))"
  )
}

/**
 * All rows of one call are valid from one moment, by which the audit entry names
 * them. It is read after the lock is held: the start of the transaction may be
 * before another's rows.
 */
async function insertCosts(
  manager: EntityManager,
  changes: readonly CostChange[],
  actor: Actor
): Promise<void> {
  const [moment]: { at: string }[] = await manager.query(
    "SELECT clock_timestamp()::text AS at"
  )
  await manager.query(
    `INSERT INTO distribution_variant_cost
       (id, variant_id, currency_code, amount, valid_from, set_by)
     SELECT id, variant_id, currency_code, amount, $5::timestamptz, $6
       FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[])
              AS set (id, variant_id, currency_code, amount)`,
    [
      changes.map(() => newEntityId("cost")),
      changes.map(({ variant_id }) => variant_id),
      changes.map(({ currency_code }) => currency_code),
      changes.map(({ to }) => to),
      moment?.at,
      actor.id,
    ]
  )
  await recordAudit(manager, {
    actor,
    action: "costs.set",
    subject: { type: "variant_cost", id: "variant_cost" },
    detail: { count: changes.length, valid_from: moment?.at },
  })
}
