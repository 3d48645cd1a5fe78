import type { EntityManager } from "typeorm"
import type { PlanStatus } from "../domain/states"

/** A version with when it takes effect. */
export interface Effective {
  id: string
  version: number
  effective_from: Date
  is_withdrawn: boolean
}

/** Every version, in the order in which they take effect. */
export async function effectiveVersions(
  manager: EntityManager
): Promise<Effective[]> {
  return manager.query(
    `SELECT plan.id, plan.version, plan.effective_from,
            withdrawal.plan_id IS NOT NULL AS is_withdrawn
       FROM distribution_plan plan
       LEFT JOIN distribution_plan_withdrawal withdrawal ON withdrawal.plan_id = plan.id
      ORDER BY plan.effective_from, plan.version`
  )
}

/** The version in force at a moment; the first one, before any took effect. */
export function inForceAt(versions: readonly Effective[], at: Date): Effective {
  const [first] = versions
  if (!first) {
    throw new Error("A programme has at least one plan version")
  }
  return versions.reduce(
    (found, version) =>
      version.effective_from <= at && !version.is_withdrawn ? version : found,
    first
  )
}

/** The versions that will take effect after a moment. */
export function scheduledAfter(
  versions: readonly Effective[],
  at: Date
): Effective[] {
  return versions.filter(
    ({ effective_from, is_withdrawn }) => effective_from > at && !is_withdrawn
  )
}

/** How far each version has come at a moment, by id. */
export function statusesAt(
  versions: readonly Effective[],
  at: Date
): Map<string, PlanStatus> {
  const current = inForceAt(versions, at)
  return new Map(
    versions.map((version) => [version.id, statusOf(version, current, at)])
  )
}

function statusOf(
  { id, effective_from, is_withdrawn }: Effective,
  current: Effective,
  at: Date
): PlanStatus {
  if (is_withdrawn) {
    return "withdrawn"
  }
  if (id === current.id) {
    return "current"
  }
  return effective_from > at ? "scheduled" : "superseded"
}
