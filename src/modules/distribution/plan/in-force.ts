import type { EntityManager } from "typeorm"
import { Plan } from "../entities"

/** A version with when it takes effect. */
export type Effective = Pick<Plan, "id" | "version" | "effective_from">

/**
 * Every version from the first, as they take effect. Of two that take effect at
 * once the higher version counts, so that republishing at the same date takes
 * back what was scheduled for it.
 */
export async function effectiveVersions(
  manager: EntityManager
): Promise<Effective[]> {
  return manager.find(Plan, {
    select: { id: true, version: true, effective_from: true },
    order: { effective_from: "ASC", version: "ASC" },
  })
}

/** The version in force at a moment; the first one, before any took effect. */
export function inForceAt(versions: readonly Effective[], at: Date): Effective {
  const [first] = versions
  if (!first) {
    throw new Error("A programme has at least one plan version")
  }
  return versions.reduce(
    (found, version) => (version.effective_from <= at ? version : found),
    first
  )
}

/** The versions that will take effect later than a moment. */
export function scheduledAfter(
  versions: readonly Effective[],
  at: Date
): Effective[] {
  const later = versions.filter(({ effective_from }) => effective_from > at)
  return later.filter(
    ({ effective_from, version }) =>
      !later.some(
        (other) =>
          other.effective_from.getTime() === effective_from.getTime() &&
          other.version > version
      )
  )
}
